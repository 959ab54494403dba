"""Groups that I belong to and events: my part in them, whom to meet there and whom I met."""
