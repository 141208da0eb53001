"""A Document to a Record: one module for each thing found, each value with the words it rests on."""
