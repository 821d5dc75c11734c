alter type state add value 'packed'; -- expect: require-enum-value-position
