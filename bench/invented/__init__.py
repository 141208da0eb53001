"""An invented world and what its ministries publish: records in every layout that diplo reads, with the truth beside them."""
