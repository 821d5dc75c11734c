package dev.plimsoll.datastore;

import dev.plimsoll.datastore.MachineClass.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes whose names say their size, such as {@code db-custom-4-15360}.
 *
 * @param name with a group of digits for each of the first columns
 */
record CustomClass(Pattern name, List<Column> columns) {

    Optional<MachineClass> of(String text) {
        Matcher matcher = name.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            numbers.add(new BigDecimal(matcher.group(i)));
        }
        return Optional.of(MachineClass.of(columns, numbers, false, false));
    }
}
