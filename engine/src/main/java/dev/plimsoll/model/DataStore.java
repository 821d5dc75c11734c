package dev.plimsoll.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What holds data, whoever declares and runs it: the subject of rules on sizing, access and recovery. Its properties have one name across
 * providers; a property that its provider does not know is absent, one that only the provider's default decides is known.
 *
 * @param database name that the configuration gives it, or its address
 * @param address of the resource that declares it
 * @param service the provider's own name for it, such as {@code Amazon RDS}
 * @param properties by name of the vocabulary, such as {@code encryption.at-rest}
 * @param families what holds for a property that {@code properties} lacks, by the part of the name before its first dot, such as
 *     {@code parameter}: unknown where a group of parameters is named that is not at hand
 * @param attributes what to write to decide a property, by its name
 * @param parts addresses of the other resources that say something of it: members of a cluster, settings of a bucket
 * @param format the language that declares it
 * @param header where it is declared, and where what it lacks is shown
 */
public record DataStore(
        String database,
        String address,
        StoreKind kind,
        String provider,
        String service,
        Environment environment,
        Map<String, Value> properties,
        Map<String, Value> families,
        Map<String, StoreAttribute> attributes,
        List<String> parts,
        Presence presence,
        Resource.Format format,
        SourceRange header) {

    /** Property that tells the engine, as its provider calls it. */
    public static final String ENGINE = "engine.name";

    /** Property that tells the version of the engine, as it is written. */
    public static final String ENGINE_VERSION = "engine.version";

    public DataStore {
        properties = Ordered.copyOf(properties);
        families = Ordered.copyOf(families);
        attributes = Ordered.copyOf(attributes);
        parts = List.copyOf(parts);
    }

    /** The same store under the name that the configuration gives it, and where that says it serves. */
    public DataStore as(String configuredDatabase, Environment configuredEnvironment) {
        return new DataStore(
                configuredDatabase,
                address,
                kind,
                provider,
                service,
                configuredEnvironment,
                properties,
                families,
                attributes,
                parts,
                presence,
                format,
                header);
    }

    /** The property of this name of the vocabulary. */
    public Value property(String name) {
        Value value = properties.get(name);
        if (value == null && name.indexOf('.') > 0) {
            value = families.get(name.substring(0, name.indexOf('.')));
        }
        return value != null ? value : new Value.Absent(Trace.at(header));
    }

    /** The store with properties that follow from one of its own, where it does not say them itself. */
    public DataStore withDerived(Map<String, Value> derived, String from) {
        Map<String, Value> all = new LinkedHashMap<>(properties);
        Map<String, StoreAttribute> written = new LinkedHashMap<>(attributes);
        derived.forEach((name, value) -> {
            if (property(name) instanceof Value.Absent) {
                all.put(name, value);
                written.put(name, attributes.getOrDefault(from, StoreAttribute.of(from)));
            }
        });
        return new DataStore(
                database,
                address,
                kind,
                provider,
                service,
                environment,
                all,
                families,
                written,
                parts,
                presence,
                format,
                header);
    }

    /** Whether the property is known to be true. */
    public boolean on(String property) {
        return property(property).truth().orElse(false);
    }

    /** Whether the property is known to be false. */
    public boolean off(String property) {
        return !property(property).truth().orElse(true);
    }

    /** Whether the property is a known number below {@code bound}. */
    public boolean below(String property, double bound) {
        return property(property)
                .number()
                .filter(number -> number.compareTo(BigDecimal.valueOf(bound)) < 0)
                .isPresent();
    }

    /** Whether the property is a known number above {@code bound}. */
    public boolean above(String property, double bound) {
        return property(property)
                .number()
                .filter(number -> number.compareTo(BigDecimal.valueOf(bound)) > 0)
                .isPresent();
    }

    /** Whether the property is a known text and one of these. */
    public boolean has(String property, String... texts) {
        return property(property).text().filter(Set.of(texts)::contains).isPresent();
    }

    /** Whether nobody wrote the property, and no default of the provider decides it. */
    public boolean lacks(String property) {
        return property(property) instanceof Value.Absent;
    }

    /** Whether the word occurs in the name of the engine: {@code postgres} in {@code aurora-postgresql}. */
    public boolean engine(String word) {
        return text(ENGINE).contains(word);
    }

    /** Whether the engine's version is known and its first number is below {@code bound}. */
    public boolean versionBelow(int bound) {
        String first = text(ENGINE_VERSION).split("\\.", 2)[0];
        return !first.isEmpty()
                && first.length() < 10
                && first.chars().allMatch(Character::isDigit)
                && Integer.parseInt(first) < bound;
    }

    /** The first of these properties that is there, to show a finding at; the last where none is. */
    public String firstWritten(String... names) {
        for (String name : names) {
            if (!lacks(name)) {
                return name;
            }
        }
        return names[names.length - 1];
    }

    /** The known number of the property, or 0. */
    public double number(String property) {
        return property(property).number().map(BigDecimal::doubleValue).orElse(0.0);
    }

    /** The known text of the property, or an empty one. */
    public String text(String property) {
        return property(property).text().orElse("");
    }

    /** What would make the property known, where it is not: {@code did you mean db.m7g.large?}; otherwise empty. */
    public String hint(String property) {
        return property(property) instanceof Value.Unknown unknown
                ? unknown.reason().remedy()
                : "";
    }

    /** What to write to decide a property; the property's own name where a mapping has none. */
    public String attribute(String property) {
        StoreAttribute attribute = attributes.get(property);
        return attribute == null ? property : attribute.path();
    }

    /** Whether the tool that makes it keeps a file with the values of all attributes, secrets included. */
    public boolean hasState() {
        return format == Resource.Format.TERRAFORM || format == Resource.Format.TERRAFORM_PLAN;
    }

    /** {@code Amazon RDS aws_db_instance.shop}. */
    public String words() {
        return service + " " + address;
    }

    /** Whether somebody wrote the property, and not only the provider's default decides it. */
    public boolean isWritten(String property) {
        return !property(property).trace().range().equals(header);
    }

    /**
     * What a rule found about a property that should have another value, with what to write.
     *
     * @param wanted as HCL writes it, such as {@code true} or {@code "gp3"}
     */
    public Match match(String rule, String message, String property, String wanted) {
        return StoreAdvice.to(shown(rule, message, property), this, property, wanted);
    }

    /**
     * What a rule found, shown where the property is written or, where nobody wrote it, at the declaration, with the block or resource that is
     * missing.
     */
    public Match match(String rule, String message, String property) {
        return StoreAdvice.to(shown(rule, message, property), this, property);
    }

    private Match shown(String rule, String message, String property) {
        Trace trace = property(property).trace();
        Match match = Match.of(rule, message, database, trace.range(), new Subject(ObjectKind.DATA_STORE, address));
        for (DecidingPlace place : trace.decidedBy()) {
            if (!place.range().equals(trace.range())) {
                match = match.withRelated(
                        new Related(place.words(), "infrastructure", place.isInFile() ? place.range() : null));
            }
        }
        return match;
    }
}
