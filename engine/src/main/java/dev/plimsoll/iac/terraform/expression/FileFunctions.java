package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.files.FileText;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.hcl.HclExpressionReading;
import dev.plimsoll.iac.hcl.HclReader;
import dev.plimsoll.iac.terraform.function.Arguments;
import dev.plimsoll.iac.terraform.function.FunctionTable;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.Interruption;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions that read files, and those of their names. */
final class FileFunctions {

    static final Set<String> NAMES = Set.of(
            "abspath",
            "basename",
            "dirname",
            "file",
            "filebase64",
            "filebase64sha256",
            "filebase64sha512",
            "fileexists",
            "filemd5",
            "fileset",
            "filesha1",
            "filesha256",
            "filesha512",
            "pathexpand",
            "templatefile",
            "templatestring");

    private static final String LAST_SLASHES = "/+$";

    private final Evaluator evaluator;
    private final SourceRange range;
    private final List<Value> values;

    FileFunctions(Evaluator evaluator, SourceRange range, List<Value> values) {
        this.evaluator = evaluator;
        this.range = range;
        this.values = values;
    }

    Value call(String name) {
        return switch (name) {
            case "abspath" -> throw machine(name);
            case "pathexpand" -> expanded(text(0));
            case "basename" -> text(basename(text(0)));
            case "dirname" -> text(dirname(text(0)));
            case "file" -> text(content(text(0)));
            case "filebase64" -> of("base64encode");
            case "fileexists" -> exists();
            case "fileset" -> FileSet.of(evaluator, text(0), text(1), trace());
            case "templatefile" -> templateFile();
            case "templatestring" -> templateString();
            default -> of(name.substring("file".length()));
        };
    }

    /** What another function makes of the content. */
    private Value of(String function) {
        var content = List.of(text(content(text(0))));
        var encoding = FunctionTable.get(function);
        if (encoding == null) {
            throw new IllegalStateException(function);
        }
        return encoding.call(new Arguments(content, range, evaluator.budget()));
    }

    private String text(int index) {
        if (index >= values.size()) {
            throw new EvaluationError("an argument is missing");
        }
        return Conversion.text(Values.tree(values.get(index)));
    }

    private Trace trace() {
        Trace trace = Trace.at(range);
        for (Value value : values) {
            trace = trace.and(value.trace());
        }
        return trace;
    }

    private Value text(String text) {
        return new Value.Known(new Tree.Text(evaluator.budget().text(text)), trace());
    }

    private static String basename(String path) {
        String trimmed = path.replaceFirst(LAST_SLASHES, "");
        if (trimmed.isEmpty()) {
            return path.isEmpty() ? "." : "/";
        }
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static String dirname(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return ".";
        }
        String folder = Path.of(path.substring(0, slash + 1)).normalize().toString();
        return folder.isEmpty() ? "." : folder;
    }

    /** Only a path that begins with the home of a user is another on every machine. */
    private Value expanded(String path) {
        if (path.startsWith("~")) {
            throw machine("pathexpand");
        }
        return text(path);
    }

    private static NotKnown machine(String function) {
        return new NotKnown(new UnknownReason(
                UnknownReason.Kind.EXTERNAL, "the result of " + function + "() depends on the machine", ""));
    }

    private String content(String path) {
        FileText text = evaluator.files().read(path);
        if (text instanceof FileText.Read read) {
            return read.text();
        }
        throw notRead((FileText.Refused) text);
    }

    /** Terraform refuses a missing file, and {@code try} goes on; what is there but not read here may be read there. */
    private static Interruption notRead(FileText.Refused refused) {
        if (refused.missing()) {
            return new EvaluationError("the file " + refused.path() + " does not exist");
        }
        return new NotKnown(
                new UnknownReason(UnknownReason.Kind.FILE, "the file " + refused.path() + " " + refused.reason(), ""));
    }

    private Value exists() {
        FileAccess access = evaluator.files();
        Path file = access.path(text(0));
        if (file == null || !file.startsWith(access.files().root()) || leadsOutside(file)) {
            throw notRead(new FileText.Refused(text(0), "lies outside the folder that is checked", false, false));
        }
        return new Value.Known(new Tree.Truth(Files.isRegularFile(file)), trace());
    }

    private boolean leadsOutside(Path file) {
        return Files.exists(file) && evaluator.files().files().inside(file).isEmpty();
    }

    private Value templateFile() {
        FileText file = evaluator.files().read(text(0));
        if (file instanceof FileText.Refused refused) {
            throw notRead(refused);
        }
        FileText.Read read = (FileText.Read) file;
        return rendered(HclReader.readTemplate(read.path(), read.text()));
    }

    private Value templateString() {
        return rendered(HclReader.readTemplate(range.path(), text(0)));
    }

    private Value rendered(HclExpressionReading reading) {
        if (reading instanceof HclExpressionReading.Refused refused) {
            throw new EvaluationError(
                    "the template is malformed: " + refused.fault().message());
        }
        if (values.size() < 2 || !(Values.tree(values.get(1)) instanceof Tree.Fields variables)) {
            throw new EvaluationError("the variables of the template are no map");
        }
        HclExpression template = ((HclExpressionReading.Read) reading).expression();
        evaluator.budget().enter();
        try {
            Map<String, Value> bindings = Values.sorted(variables);
            Value result = evaluator.only(bindings).evaluate(template);
            Tree tree = Values.tree(result);
            return new Value.Known(tree, trace().and(result.trace()));
        } finally {
            evaluator.budget().leave();
        }
    }

    static List<Value> texts(List<String> texts, Trace trace) {
        List<Value> items = new ArrayList<>();
        texts.forEach(text -> items.add(new Value.Known(new Tree.Text(text), trace)));
        return items;
    }
}
