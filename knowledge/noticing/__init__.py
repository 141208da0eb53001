"""What any message mentions that the archive knows: people, countries, days, records; rather too few than wrong ones."""
