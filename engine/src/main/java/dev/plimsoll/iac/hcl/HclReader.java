package dev.plimsoll.iac.hcl;

import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads HCL 2: {@code .tf}, {@code .tofu}, {@code .tfvars}, and their forms in JSON. Bad text is an outcome, not an exception. Needs
 * about 1 MB of stack for the deepest text it accepts. Thread-safe.
 */
public final class HclReader {

    private HclReader() {}

    /**
     * The native syntax.
     *
     * @param path as {@link SourceRange#path()}
     * @param text without byte order mark
     */
    public static HclReading read(String path, String text) {
        return guarded(path, text, places -> {
            BodyBuilder builder = new BodyBuilder(places);
            HclBody body = builder.body(SyntaxParser.file(text, places).body().item(), places.whole());
            return new HclReading.Read(body, builder.faults());
        });
    }

    /** The JSON syntax of a module: {@code .tf.json}. */
    public static HclReading readJson(String path, String text) {
        return guarded(path, text, places -> JsonModuleReader.read(path, text));
    }

    /** The JSON syntax of a file of variables: {@code .tfvars.json}. Texts in it are no templates. */
    public static HclReading readJsonVariables(String path, String text) {
        return guarded(path, text, places -> JsonModuleReader.readVariables(path, text));
    }

    /** A template that is a file of its own. */
    public static HclExpressionReading readTemplate(String path, String text) {
        Optional<UnreadInfrastructure> tooLong = tooLong(path, text);
        return tooLong.isPresent()
                ? new HclExpressionReading.Refused(tooLong.get())
                : template(text, Places.inFile(path, text));
    }

    /** A template that stands as text in another format. All its places are {@code place}. */
    static HclExpressionReading templateAt(SourceRange place, String text) {
        return template(text, Places.allAt(place));
    }

    /** An expression that stands as text elsewhere, such as on the command line. All its places are {@code place}. */
    public static HclExpressionReading expressionAt(SourceRange place, String text) {
        if (text.length() > HclLimits.LENGTH) {
            return new HclExpressionReading.Refused(
                    new UnreadInfrastructure(Kind.LIMIT, "the text is too long", place));
        }
        Places places = Places.allAt(place);
        return expression(
                places,
                () -> new ExpressionBuilder(places)
                        .expression(SyntaxParser.expression(text, places).expression()));
    }

    private static HclExpressionReading template(String text, Places places) {
        return expression(
                places,
                () -> new TemplateBuilder(new ExpressionBuilder(places), places)
                        .bare(SyntaxParser.template(text, places).part()));
    }

    private static HclExpressionReading expression(Places places, java.util.function.Supplier<HclExpression> reading) {
        try {
            return new HclExpressionReading.Read(reading.get());
        } catch (Refusal refusal) {
            return new HclExpressionReading.Refused(refusal.fault());
        } catch (StackOverflowError tooDeep) {
            return new HclExpressionReading.Refused(tooDeep(places.whole()));
        }
    }

    private static HclReading guarded(String path, String text, Function<Places, HclReading> reading) {
        Optional<UnreadInfrastructure> tooLong = tooLong(path, text);
        if (tooLong.isPresent()) {
            return new HclReading.Refused(tooLong.get());
        }
        Places places = Places.inFile(path, text);
        try {
            return reading.apply(places);
        } catch (Refusal refusal) {
            return new HclReading.Refused(refusal.fault());
        } catch (StackOverflowError tooDeep) {
            return new HclReading.Refused(tooDeep(places.whole()));
        }
    }

    private static Optional<UnreadInfrastructure> tooLong(String path, String text) {
        if (text.length() <= HclLimits.LENGTH) {
            return Optional.empty();
        }
        String message = "the file is longer than the limit of " + HclLimits.LENGTH + " characters";
        return Optional.of(new UnreadInfrastructure(Kind.LIMIT, message, new LineIndex(path, "").range(0, 0)));
    }

    private static UnreadInfrastructure tooDeep(SourceRange whole) {
        return new UnreadInfrastructure(Kind.LIMIT, "it nests too deep", whole);
    }
}
