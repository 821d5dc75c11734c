package dev.plimsoll.model;

import java.util.List;
import java.util.Map;

/** What creates, drops or refreshes a view or materialised view. */
public sealed interface ViewChange extends SchemaChange {

    ObjectName view();

    /** @param columns names given in parentheses; may be empty */
    record CreateView(
            SourceRange range,
            ObjectName view,
            boolean replace,
            boolean temporary,
            boolean recursive,
            List<String> columns,
            Map<String, String> options,
            Query query)
            implements ViewChange {
        public CreateView {
            columns = List.copyOf(columns);
            options = Ordered.copyOf(options);
        }
    }

    record CreateMaterializedView(
            SourceRange range,
            ObjectName view,
            boolean ifNotExists,
            List<String> columns,
            Query query,
            boolean withNoData)
            implements ViewChange {
        public CreateMaterializedView {
            columns = List.copyOf(columns);
        }
    }

    record DropView(SourceRange range, ObjectName view, boolean materialized, boolean ifExists, boolean cascade)
            implements ViewChange {}

    record RefreshMaterializedView(SourceRange range, ObjectName view, boolean concurrently, boolean withNoData)
            implements ViewChange {}
}
