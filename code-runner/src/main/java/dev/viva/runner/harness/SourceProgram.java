package dev.viva.runner.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A program as classes in memory. */
final class SourceProgram {
    private final Map<String, byte[]> classes;
    private final Loader loader;

    private SourceProgram(Map<String, byte[]> classes) {
        this.classes = classes;
        this.loader = new Loader(classes);
    }

    /** What the compiler refuses. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    static SourceProgram compile(String source) throws Refused, IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (ClassFiles files = new ClassFiles(compiler.getStandardFileManager(null, null, null))) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-proc:none", "-Xlint:none", "-nowarn", "-Xmaxerrs", "5"),
                            null,
                            List.of(new Source(source)))
                    .call();
            if (!compiled) {
                throw new Refused(messages.toString().replace("string:///", ""));
            }
            return new SourceProgram(files.classes());
        }
    }

    /** The compiled classes as text, to be loaded again elsewhere. */
    String packed() {
        StringBuilder text = new StringBuilder();
        classes.forEach((name, bytes) -> text.append(name)
                .append(' ')
                .append(Base64.getEncoder().encodeToString(bytes))
                .append('\n'));
        return text.toString();
    }

    static SourceProgram unpacked(String packed) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        packed.lines().forEach(line -> {
            String[] words = line.split(" ", 2);
            classes.put(words[0], Base64.getDecoder().decode(words[1]));
        });
        return new SourceProgram(classes);
    }

    /** The same classes with fresh statics. */
    SourceProgram again() {
        return new SourceProgram(classes);
    }

    Object function(String name, List<?> arguments) throws Exception {
        List<Method> found = new ArrayList<>();
        for (Class<?> type : types()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && !method.isSynthetic()) {
                    found.add(method);
                }
            }
        }
        Method method = found.stream()
                .min(Comparator.comparing((Method candidate) -> candidate.getParameterCount() != arguments.size()))
                .orElseThrow(() -> new NoSuchMethodException("there is no method '" + name + "' in the program"));
        Object target = Modifier.isStatic(method.getModifiers()) ? null : make(method.getDeclaringClass(), List.of());
        return call(method, target, arguments);
    }

    Object thing(String className, List<?> arguments) throws Exception {
        for (Class<?> type : types()) {
            if (type.getSimpleName().equals(className)) {
                return make(type, arguments);
            }
        }
        throw new ClassNotFoundException("there is no class '" + className + "' in the program");
    }

    static Object call(Object thing, String name, List<?> arguments) throws Exception {
        for (Method method : thing.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == arguments.size()
                    && !method.isSynthetic()) {
                return call(method, thing, arguments);
            }
        }
        throw new NoSuchMethodException("there is no method '" + name + "' with " + arguments.size() + " parameters");
    }

    void main() throws Exception {
        for (Class<?> type : types()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("main") && method.getParameterCount() <= 1) {
                    Object target = Modifier.isStatic(method.getModifiers()) ? null : make(type, List.of());
                    method.setAccessible(true);
                    invoke(
                            method,
                            target,
                            method.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]});
                    return;
                }
            }
        }
        throw new NoSuchMethodException("there is no main method in the program");
    }

    private List<Class<?>> types() throws ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : classes.keySet()) {
            types.add(Class.forName(name, false, loader));
        }
        types.sort(Comparator.comparing((Class<?> type) -> !type.getSimpleName().equals("Solution")));
        return types;
    }

    private static Object make(Class<?> type, List<?> arguments) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == arguments.size()) {
                constructor.setAccessible(true);
                try {
                    return constructor.newInstance(
                            Conversion.arguments(arguments, constructor.getGenericParameterTypes()));
                } catch (InvocationTargetException e) {
                    throw unwrapped(e);
                }
            }
        }
        throw new NoSuchMethodException("no constructor of " + type.getSimpleName() + " takes these arguments");
    }

    private static Object call(Method method, Object target, List<?> arguments) throws Exception {
        method.setAccessible(true);
        return invoke(method, target, Conversion.arguments(arguments, method.getGenericParameterTypes()));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        }
    }

    private static Exception unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception cause ? cause : e;
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Solution.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassFile> files = new LinkedHashMap<>();

        ClassFiles(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
            return files.computeIfAbsent(className, ClassFile::new);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            files.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
            return classes;
        }
    }
}
