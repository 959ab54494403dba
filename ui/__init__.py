"""The window: Qt over the services of netdesk, and nothing of SQL."""
