package dev.plimsoll.datastore;

import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is made of an attribute. Unknown stays unknown, and absent stays absent but for {@link #PRESENT} and {@link #ABSENT}. */
enum Reading {
    /** Its value. */
    VALUE {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return value;
        }
    },
    /** Whether it is there and not empty. */
    PRESENT {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            if (value instanceof Value.Unknown) {
                // Whoever writes a reference means to have one; only a variable may come to nothing.
                return value.trace().references().isEmpty() ? value : truth(true, value.trace());
            }
            return truth(value instanceof Value.Known known && !isEmpty(known.tree()), value.trace());
        }
    },
    /** The opposite: whether it is not there, or empty. */
    ABSENT {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return NOT.of(PRESENT.of(value, wanted), wanted);
        }
    },
    /** Whether it is a list of which one text is wanted, or a wanted text. */
    CONTAINS {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            if (!(value instanceof Value.Known)) {
                return value;
            }
            List<Value> items = Values.items(value);
            if (items.stream().anyMatch(item -> item.text().filter(wanted).isPresent())) {
                return truth(true, value.trace());
            }
            return items.stream()
                    .filter(Value.Unknown.class::isInstance)
                    .findFirst()
                    .orElseGet(() -> truth(false, value.trace()));
        }
    },
    /** The opposite of its truth value. */
    NOT {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return value.truth()
                    .<Value>map(truth -> truth(!truth, value.trace()))
                    .orElse(value);
        }
    },
    /** How many entries a list has. */
    COUNT {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return value instanceof Value.Known
                    ? new Value.Known(Tree.Numeral.of(Values.items(value).size()), value.trace())
                    : value;
        }
    },
    /** Days of a number of hours. */
    HOURS {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return number(value, value.number().map(hours -> hours.divide(BigDecimal.valueOf(24), PRECISION)));
        }
    },
    /** Days of a number of seconds. */
    SECONDS {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return number(value, value.number().map(seconds -> seconds.divide(BigDecimal.valueOf(86_400), PRECISION)));
        }
    },
    /** Minutes of a number of seconds. */
    MINUTES {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return number(value, value.number().map(seconds -> seconds.divide(BigDecimal.valueOf(60), PRECISION)));
        }
    },
    /** Days of a duration such as {@code 14d}, {@code 2w} or {@code 604800s}. */
    DAYS {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return number(value, value.text().flatMap(Measures::days));
        }
    },
    /** GiB of an amount such as {@code 10Gi}, {@code 512m} or {@code 1TB}. */
    GIBIBYTES {
        @Override
        Value of(Value value, Predicate<String> wanted) {
            return number(value, value.text().flatMap(Measures::gibibytes));
        }
    };

    static final MathContext PRECISION = MathContext.DECIMAL64;

    /** @param wanted which texts {@link #CONTAINS} looks for */
    abstract Value of(Value value, Predicate<String> wanted);

    /** Whether what is absent says something too. */
    boolean tellsAbsence() {
        return this == PRESENT || this == ABSENT;
    }

    static Value truth(boolean truth, Trace trace) {
        return new Value.Known(new Tree.Truth(truth), trace);
    }

    private static Value number(Value value, Optional<BigDecimal> number) {
        return number.<Value>map(found -> new Value.Known(new Tree.Numeral(found), value.trace()))
                .orElse(value);
    }

    private static boolean isEmpty(Tree tree) {
        return tree instanceof Tree.Text text && text.text().isEmpty()
                || tree instanceof Tree.Items items && items.values().isEmpty()
                || tree instanceof Tree.Fields fields && fields.values().isEmpty();
    }
}
