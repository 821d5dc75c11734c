package dev.plimsoll.evaluate;

import java.util.List;
import java.util.Set;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** A pack's model without the rules that nobody wants: they cost neither loading nor matching. */
record ModelOfUse(Model whole, Set<String> ruleIds) implements Model {

    @Override
    public List<Rule> getRules() {
        return whole.getRules().stream()
                .filter(rule -> ruleIds.contains(ruleId(rule)))
                .toList();
    }

    /** A rule of several parts is written as {@code rule "id: part"}. */
    private static String ruleId(Rule rule) {
        String name = rule.getName();
        int part = name.indexOf(':');
        return part < 0 ? name : name.substring(0, part);
    }

    @Override
    public String getName() {
        return whole.getName();
    }

    @Override
    public String getPackageName() {
        return whole.getPackageName();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public List<Global> getGlobals() {
        return whole.getGlobals();
    }

    @Override
    public List<Query> getQueries() {
        return whole.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return whole.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return whole.getEntryPoints();
    }
}
