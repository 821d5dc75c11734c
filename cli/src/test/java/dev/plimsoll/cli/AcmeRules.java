package dev.plimsoll.cli;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import java.util.List;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.model.Variable;

/** The code of a pack as somebody else would ship it: no table may be called after the anvil. */
public final class AcmeRules implements Model {

    private final Variable<DeclaredTable> table = declarationOf(DeclaredTable.class);

    @Override
    public String getName() {
        return "acme";
    }

    @Override
    public String getPackageName() {
        return "com.example.acme";
    }

    @Override
    public List<Rule> getRules() {
        return List.of(rule("com.example.acme", "no-anvil")
                .build(
                        pattern(table)
                                .expr(
                                        "anvil",
                                        declared ->
                                                declared.table().name().name().equals("anvil")),
                        on(table)
                                .execute((drools, declared) -> drools.insert(Match.of(
                                        "no-anvil",
                                        "Anvils fall.",
                                        declared.database(),
                                        declared.declared(),
                                        new Subject(
                                                ObjectKind.TABLE,
                                                declared.table().name().toString()))))));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Global> getGlobals() {
        return List.of();
    }

    @Override
    public List<Query> getQueries() {
        return List.of();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return List.of();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return List.of();
    }
}
