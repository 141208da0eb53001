"""The reception: settings, failures and the terminal; it stands over the library."""
