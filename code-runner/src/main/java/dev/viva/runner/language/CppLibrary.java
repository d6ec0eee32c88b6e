package dev.viva.runner.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * What g++ would do anew for each program, done once beside the runner's start: the standard library read, and the part of the harness
 * compiled that is the same for all programs. Each part appears whole or not at all, so a program compiled before it is there, or where it
 * could not be made, only takes longer. The parts are kept for the next start, where the runner has a place for that.
 *
 * @param folder what a compiler's box must see, and cannot write
 */
record CppLibrary(Path tool, Path folder, Path headers, Path object) {
    private static final Logger LOG = Logger.getLogger(CppLibrary.class);
    /** The same for everything that is compiled: g++ passes over a precompiled header that was made with others. */
    private static final List<String> OPTIONS = List.of(
            "-std=c++20", "-O1", "-pipe", "-fmax-errors=5", "-ftemplate-depth=256", "-fconstexpr-ops-limit=33554432");

    /** One of them serves a program that includes it first; no program gets a header that it did not ask for. */
    private static final List<String> HEADERS = List.of("bits/stdc++.h", "iostream");

    /** Returns at once. */
    static CppLibrary prepare(Path tool, Harness harness) {
        Path work = harness.folder().resolve("cpp");
        CppLibrary library = new CppLibrary(tool, harness.folder(), work.resolve("include"), work.resolve("harness.o"));
        harness.meanwhile("cpp-library", () -> library.make(harness.kept()));
        return library;
    }

    List<String> options() {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-I", headers.toString(), "-I", folder.toString()));
        return options;
    }

    /** The compiler's words for the rest of the harness: compiled, or else as it was written. */
    List<String> harness() {
        return Files.exists(object)
                ? List.of("-x", "none", object.toString())
                : List.of(folder.resolve("harness.cpp").toString());
    }

    /** Everything, in the order of what it saves. */
    private void make(Kept kept) {
        long start = System.nanoTime();
        try {
            Preparation compiler =
                    new Preparation(Files.createDirectories(object.getParent()), Map.of("LC_ALL", "C.UTF-8"));
            for (String header : HEADERS) {
                precompile(compiler, kept, header);
            }
            compile(compiler, kept, List.of("-c", folder.resolve("harness.cpp").toString()), object);
            LOG.infof(
                    "C++ is prepared after %d ms%s",
                    (System.nanoTime() - start) / 1_000_000, Files.exists(read(compiler)) ? "" : ", as it was kept");
        } catch (IOException e) {
            LOG.warnf("C++ programs take longer to compile: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void precompile(Preparation compiler, Kept kept, String name) throws IOException, InterruptedException {
        Path header = headers.resolve(name);
        Files.createDirectories(header.getParent());
        // Read by programs that include it too late for the precompiled one, and never seen unfinished by any.
        Path text = Files.writeString(compiler.folder().resolve("text"), "#include_next <" + name + ">\n");
        Files.move(text, header, StandardCopyOption.ATOMIC_MOVE);
        compile(compiler, kept, List.of("-x", "c++-header", header.toString()), headers.resolve(name + ".gch"));
    }

    private void compile(Preparation compiler, Kept kept, List<String> what, Path result)
            throws IOException, InterruptedException {
        String how = how(what);
        if (kept.restore(how, result)) {
            return;
        }
        Path made = compiler.folder().resolve("made");
        Path read = read(compiler);
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(options());
        command.addAll(what);
        command.addAll(List.of("-MD", "-MF", read.toString(), "-o", made.toString()));
        try {
            compiler.run(command.toArray(String[]::new));
            Files.move(made, result, StandardCopyOption.ATOMIC_MOVE);
            kept.keep(how, result, sources(read));
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** Where g++ says what it has read; not there while it has done nothing. */
    private static Path read(Preparation compiler) {
        return compiler.folder().resolve("read");
    }

    /** The harness is part of it as a text: its files are new at each start, and what they say seldom is. */
    private String how(List<String> what) throws IOException {
        StringBuilder how = new StringBuilder(tool + "\n" + OPTIONS + "\n");
        for (String word : what) {
            how.append(word.replace(folder.toString(), "")).append('\n');
        }
        for (String file : List.of("harness.cpp", "harness.hpp")) {
            how.append(Files.readString(folder.resolve(file)));
        }
        return how.toString();
    }

    /** What g++ says that it has read, and g++ itself. */
    private List<Path> sources(Path read) throws IOException {
        String rule = Files.readString(read).replace("\\\n", " ");
        return Stream.concat(
                        Stream.of(tool.toRealPath()),
                        Stream.of(rule.substring(rule.indexOf(':') + 1).strip().split("\\s+"))
                                .map(Path::of)
                                .filter(path -> !path.startsWith(folder)))
                .toList();
    }
}
