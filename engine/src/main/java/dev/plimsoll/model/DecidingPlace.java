package dev.plimsoll.model;

/**
 * A place that a value came through on its way into a resource.
 *
 * @param name what leads to the place, in the words of the format: {@code var.class}, {@code local.size}, {@code !Ref Class},
 *     {@code configmap/db}; may be empty
 * @param holder what the place belongs to where the file alone does not tell, such as {@code module.db}; may be empty
 */
public record DecidingPlace(String name, String holder, Kind kind, SourceRange range) {

    /** How much a place says about what will be deployed. */
    public enum Kind {
        /** Written in the definition itself: a local value, an output, a map of constants. */
        DEFINITION,
        /** What holds if nobody says otherwise: a variable's or parameter's default. */
        DEFAULT,
        /** A file of variables or parameters for a deployment. */
        VARIABLE_FILE,
        /** An option on the command line. */
        OPTION,
        /** A variable of the environment. */
        ENVIRONMENT,
        /** An argument of the call of a module, a nested template. */
        CALLER,
        /** A file or a part that is included or merged in: an override, an anchor, an {@code include}. */
        INCLUDED,
        /** What a provider adds to all its resources. */
        PROVIDER,
        /** A plan that the tool made. */
        PLAN
    }

    /** How the place decides, without saying where it is: {@code var.class is set here}. */
    public String words() {
        String what = name.isEmpty() ? "it" : name;
        return switch (kind) {
            case DEFAULT -> what + " is so by default";
            case OPTION, ENVIRONMENT -> what + " is set by " + range.path();
            case VARIABLE_FILE -> what + " is set here";
            case CALLER -> (holder.isEmpty() ? what : holder) + " gives it here";
            case PROVIDER -> "the provider adds it";
            case DEFINITION, INCLUDED, PLAN -> what + " is defined here";
        };
    }

    /** Whether the place is in a file. */
    public boolean isInFile() {
        return kind != Kind.OPTION && kind != Kind.ENVIRONMENT;
    }

    /** {@code var.class ← module.db main.tf:12}. */
    public String text() {
        String place = range.path() + ":" + range.line();
        String held = holder.isEmpty() ? place : holder + " " + place;
        return name.isEmpty() ? held : name + " ← " + held;
    }
}
