print("crossfoot-corpus")
