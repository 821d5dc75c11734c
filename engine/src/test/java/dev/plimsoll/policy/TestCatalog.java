package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;

/** A catalogue of a few rules, as a third party's jar would bring them. */
final class TestCatalog {

    private static final String INDEX = """
        pack\tconventions\t
        rule\tprefer-plural
        summary\tTable name is singular
        severity\tinfo
        since\t0.1.0
        applies-to.kind\tsql
        pack\tintegrity\t
        rule\texpired-suppression
        summary\tSuppression is past its last day
        severity\twarning
        since\t0.1.0
        applies-to.kind\tsql
        rule\tunreadable-file
        summary\tFile cannot be read
        severity\terror
        since\t0.1.0
        applies-to.kind\tsql
        pack\tschema-safety\t
        rule\tno-delete-cascade
        summary\tForeign key deletes rows
        severity\tinfo
        enabled\tfalse
        since\t0.1.0
        applies-to.kind\tsql
        rule\tno-drop-column
        summary\tColumn is dropped
        severity\terror
        since\t0.1.0
        applies-to.kind\tsql
        former-ids\tban-drop-column
        rule\trequire-lock-timeout
        summary\tNo lock timeout
        severity\twarning
        since\t0.1.0
        applies-to.kind\tsql
        options.longest.default\t5s
        options.longest.description\tLongest wait that is accepted
        """;

    private TestCatalog() {}

    static RuleCatalog load() {
        return RuleCatalog.load(new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("packs/index")
                        ? Collections.enumeration(Collections.singleton(url()))
                        : Collections.emptyEnumeration();
            }
        });
    }

    private static URL url() throws IOException {
        return new URL(null, "test:index", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(INDEX.getBytes(StandardCharsets.UTF_8));
                    }
                };
            }
        });
    }
}
