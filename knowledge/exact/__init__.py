"""People named so exactly that a button or a form means nobody else: `Kim Sung-han [South Korea]`."""
