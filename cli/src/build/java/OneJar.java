import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Packs the command line and its libraries as one uncompressed jar, run by the build: {@code OneJar TARGET JAR LIBRARIES}.
 *
 * <p>It is what the launcher starts, and made for starting fast: one file to open, nothing to inflate, no class file older than
 * Java 6, no record whose methods are made at run time. A class-data archive holds neither of the last two: picocli's old class
 * files would be read and verified anew on each start, and each record compared for the first time spins classes of its own.
 *
 * <p>Ends with an exception when two libraries hold the same class or resource.
 */
final class OneJar {
    private static final int OLDEST_ARCHIVABLE = Opcodes.V1_6;

    private final Map<String, byte[]> entries = new TreeMap<>();
    private final ClassLoader libraries;

    private OneJar(ClassLoader libraries) {
        this.libraries = libraries;
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(Path.of(arguments[1])));
        try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader libraries =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            OneJar oneJar = new OneJar(libraries);
            for (Path jar : jars) {
                oneJar.add(jar);
            }
            oneJar.write(Path.of(arguments[0]));
        }
    }

    private void add(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    add(entry.getName(), zip.getInputStream(entry).readAllBytes(), jar);
                }
            }
        }
    }

    private void add(String name, byte[] content, Path jar) {
        if (name.startsWith("META-INF/services/")) {
            entries.merge(name, content, OneJar::lines);
        } else if (name.endsWith(".class")) {
            if (!name.startsWith("META-INF/versions/") && !name.equals("module-info.class")) {
                addOnce(name, archivable(content), jar);
            }
        } else if (name.matches("META-INF/[^/]*(LICENSE|NOTICE|DEPENDENCIES)[^/]*")) {
            addOnce("META-INF/" + jar.getFileName() + name.substring("META-INF".length()), content, jar);
        } else if (!name.equals("META-INF/MANIFEST.MF") && !name.startsWith("META-INF/maven/")) {
            addOnce(name, content, jar);
        }
    }

    private void addOnce(String name, byte[] content, Path jar) {
        if (entries.put(name, content) != null) {
            throw new IllegalStateException(jar + " has another " + name);
        }
    }

    private static byte[] lines(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + 1 + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        joined[first.length] = '\n';
        System.arraycopy(second, 0, joined, first.length + 1, second.length);
        return joined;
    }

    /** The class file as it is, or one that an archive can hold. */
    private byte[] archivable(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        boolean old = reader.readUnsignedShort(6) < OLDEST_ARCHIVABLE;
        if (!old && !"java/lang/Record".equals(reader.getSuperName())) {
            return classFile;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return libraries;
            }
        };
        reader.accept(old ? new CurrentFormat(writer) : new PlainRecord(writer), ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private void write(Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                CRC32 checksum = new CRC32();
                checksum.update(content.getValue());
                entry.setCrc(checksum.getValue());
                entry.setSize(content.getValue().length);
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
    }
}

/** Lifts a class to the class file format of Java 17; its stack maps take the place of the old verifier's guesses. */
final class CurrentFormat extends ClassVisitor {

    CurrentFormat(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(int version, int access, String name, String generic, String superName, String[] interfaces) {
        super.visit(Opcodes.V17, access, name, generic, superName, interfaces);
    }
}

/** Writes out what {@code java.lang.runtime.ObjectMethods} makes of a record at run time, with equal results. */
final class PlainRecord extends ClassVisitor {
    private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
    private static final String OBJECTS = "java/util/Objects";
    private static final String BUILDER = "java/lang/StringBuilder";

    PlainRecord(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] exceptions) {
        return new MethodVisitor(api, super.visitMethod(access, name, descriptor, generic, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String method, String type, Handle bootstrap, Object... arguments) {
                if (!bootstrap.getOwner().equals(BOOTSTRAP)) {
                    super.visitInvokeDynamicInsn(method, type, bootstrap, arguments);
                    return;
                }
                // The record, and for equals the other object, wait on the stack; the method's own variables hold them
                // too.
                super.visitInsn(method.equals("equals") ? Opcodes.POP2 : Opcodes.POP);
                Handle[] fields = Arrays.copyOfRange(arguments, 2, arguments.length, Handle[].class);
                switch (method) {
                    case "hashCode" -> hash(this, fields);
                    case "equals" -> compare(this, ((Type) arguments[0]).getInternalName(), fields);
                    case "toString" -> print(this, ((Type) arguments[0]).getInternalName(), fields);
                    default -> throw new IllegalStateException(method);
                }
            }
        };
    }

    private static void hash(MethodVisitor code, Handle[] fields) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            load(code, 0, field);
            String type = field.getDesc();
            String owner = isReference(type) ? OBJECTS : boxOf(type);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", "(" + erased(type) + ")I", false);
            code.visitInsn(Opcodes.IADD);
        }
    }

    private static void compare(MethodVisitor code, String owner, Handle[] fields) {
        Label different = new Label();
        Label end = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        code.visitVarInsn(Opcodes.ASTORE, 1);
        for (Handle field : fields) {
            load(code, 0, field);
            load(code, 1, field);
            String type = field.getDesc();
            if (isReference(type)) {
                String twoObjects = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "equals", twoObjects, false);
                code.visitJumpInsn(Opcodes.IFEQ, different);
            } else {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, boxOf(type), "compare", "(" + type + type + ")I", false);
                code.visitJumpInsn(Opcodes.IFNE, different);
            }
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(different);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitLabel(end);
    }

    private static void print(MethodVisitor code, String owner, Handle[] fields) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        String text = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1) + "[";
        for (Handle field : fields) {
            append(code, text + field.getName() + "=");
            load(code, 0, field);
            append(code, field);
            text = ", ";
        }
        append(code, fields.length == 0 ? text + "]" : "]");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    }

    private static void append(MethodVisitor code, String text) {
        code.visitLdcInsn(text);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/String;)L" + BUILDER + ";", false);
    }

    private static void append(MethodVisitor code, Handle field) {
        String type = field.getDesc().matches("[BS]") ? "I" : erased(field.getDesc());
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
    }

    private static void load(MethodVisitor code, int variable, Handle field) {
        code.visitVarInsn(Opcodes.ALOAD, variable);
        code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
    }

    private static boolean isReference(String type) {
        return type.startsWith("L") || type.startsWith("[");
    }

    private static String erased(String type) {
        return isReference(type) ? "Ljava/lang/Object;" : type;
    }

    private static String boxOf(String type) {
        return switch (type) {
            case "Z" -> "java/lang/Boolean";
            case "B" -> "java/lang/Byte";
            case "C" -> "java/lang/Character";
            case "S" -> "java/lang/Short";
            case "I" -> "java/lang/Integer";
            case "J" -> "java/lang/Long";
            case "F" -> "java/lang/Float";
            case "D" -> "java/lang/Double";
            default -> throw new IllegalArgumentException(type);
        };
    }
}
