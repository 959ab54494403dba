"""The Companies page: targets by whom I know there, emptiest first, and the way in."""
