package dev.plimsoll.sql;

import dev.plimsoll.model.Engine;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.create.table.ColDataType;
import org.jspecify.annotations.Nullable;

/** Turns the names of JSqlParser's tree into ours, folded as the engine folds them. */
record PortableNames(Engine engine) {

    boolean isMySql() {
        return engine == Engine.MYSQL || engine == Engine.MARIADB;
    }

    ObjectName of(Table table) {
        String schema = table.getSchemaName() == null ? table.getDatabaseName() : table.getSchemaName();
        return new ObjectName(schema == null || schema.isEmpty() ? null : of(schema), of(table.getName()));
    }

    /** A dotted name as one string, as some nodes keep it. */
    ObjectName ofDotted(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? ObjectName.of(of(name))
                : ObjectName.of(of(name.substring(0, dot)), of(name.substring(dot + 1)));
    }

    /** A single name: quotes stripped; Oracle folds what has none to upper case, the others keep what is written. */
    String of(String written) {
        if (written.length() >= 2 && "`\"[".indexOf(written.charAt(0)) >= 0) {
            return written.substring(1, written.length() - 1);
        }
        return engine == Engine.ORACLE ? written.toUpperCase(Locale.ROOT) : written;
    }

    List<String> all(@Nullable List<String> written) {
        return written == null ? List.of() : written.stream().map(this::of).toList();
    }

    /** The type by its lower-case name, with its arguments as written. */
    TypeName type(ColDataType type) {
        List<String> arguments = type.getArgumentsStringList();
        String name = type.getDataType().toLowerCase(Locale.ROOT);
        return new TypeName(null, name, arguments == null ? List.of() : arguments, 0);
    }
}
