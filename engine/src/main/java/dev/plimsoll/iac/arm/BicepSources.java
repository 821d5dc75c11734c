package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sources in Bicep, which are read through the template that they compile to. */
final class BicepSources {

    private static final String ENDING = ".bicep";
    private static final Pattern DECLARES = Pattern.compile("(?m)^\\s*(?:resource|module)\\s+\\w+\\s+'([^'$]*)'");

    private BicepSources() {}

    /** One for each that no other one uses as a module, and whose template does not lie beside it. */
    static List<UnreadInfrastructure> unread(Documents documents) {
        TreeMap<String, String> sources = new TreeMap<>();
        Set<String> modules = new HashSet<>();
        for (String path : documents.paths()) {
            String text = path.endsWith(ENDING) ? documents.text(path).orElse("") : "";
            Matcher declared = DECLARES.matcher(text);
            while (declared.find()) {
                sources.put(path, text);
                if (declared.group(1).endsWith(ENDING)) {
                    Paths.resolve(Paths.folder(path), declared.group(1)).ifPresent(modules::add);
                }
            }
        }
        List<UnreadInfrastructure> unread = new ArrayList<>();
        for (String path : sources.keySet()) {
            if (!modules.contains(path) && !isCompiled(path, documents)) {
                unread.add(new UnreadInfrastructure(
                        Kind.UNRENDERED,
                        "Bicep is read as the template that it compiles to: az bicep build --file " + path,
                        SourceRange.wholeFile(path)));
            }
        }
        return unread;
    }

    private static boolean isCompiled(String path, Documents documents) {
        String template = path.substring(0, path.length() - ENDING.length()) + ".json";
        return documents
                .text(template)
                .filter(text -> text.contains("\"bicep\""))
                .isPresent();
    }
}
