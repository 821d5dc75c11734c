package dev.plimsoll.iac.terraform.function;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All functions that depend on their arguments alone. */
public final class FunctionTable {

    /** Functions whose result is another at every run. */
    public static final Set<String> VOLATILE =
            Set.of("timestamp", "plantimestamp", "uuid", "bcrypt", "rsadecrypt", "base64gzip");

    private static final Map<String, TerraformFunction> FUNCTIONS = functions();

    private FunctionTable() {}

    private static Map<String, TerraformFunction> functions() {
        Map<String, TerraformFunction> functions = new HashMap<>();
        functions.putAll(NumberFunctions.table());
        functions.putAll(TextFunctions.table());
        functions.putAll(RegexFunctions.table());
        functions.putAll(FormatFunctions.table());
        functions.putAll(ListFunctions.table());
        functions.putAll(MapFunctions.table());
        functions.putAll(SetFunctions.table());
        functions.putAll(TypeFunctions.table());
        functions.putAll(EncodingFunctions.table());
        functions.putAll(HashFunctions.table());
        functions.putAll(TimeFunctions.table());
        functions.putAll(NetworkFunctions.table());
        return Map.copyOf(functions);
    }

    /** Null where there is no such function, or it needs more than its arguments. */
    public static @Nullable TerraformFunction get(String name) {
        return FUNCTIONS.get(name);
    }

    public static Set<String> names() {
        return FUNCTIONS.keySet();
    }
}
