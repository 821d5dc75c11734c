package dev.plimsoll.model;

/** A rule of a table or view. Fields as in {@link RelationRuleChange.CreateRule}. */
public record RewriteRule(String name, ObjectName relation, String event, boolean instead, Origin origin) {}
