package dev.plimsoll.datastore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of classes on the class path, each read when it is asked for first: a mapping names its table, so that nothing is searched. */
final class ClassTables {

    private final ClassLoader classLoader;
    private final Map<String, ClassTable> read = new ConcurrentHashMap<>();

    ClassTables(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /** @throws IllegalStateException if there is no such table */
    void require(String name) {
        if (classLoader.getResource(file(name)) == null) {
            throw new IllegalStateException("a mapping names the classes " + name + ", and there is no " + file(name));
        }
    }

    ClassTable table(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    private ClassTable load(String name) {
        String file = file(name);
        try (InputStream in = classLoader.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not there");
            }
            return ClassFile.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String file(String name) {
        return "classes/" + name + ".yaml";
    }
}
