package dev.viva.runner.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What g++ would do anew for each program, done once beside the runner's start: the standard library read, and the part of the harness
 * compiled that is the same for all programs. Each part appears whole or not at all, so a program compiled before it is there, or where it
 * could not be made, only takes longer.
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
        harness.meanwhile("cpp-library", library::make);
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
    private void make() {
        long start = System.nanoTime();
        try {
            Preparation compiler =
                    new Preparation(Files.createDirectories(object.getParent()), Map.of("LC_ALL", "C.UTF-8"));
            for (String header : HEADERS) {
                precompile(compiler, header);
            }
            compile(compiler, List.of("-c", folder.resolve("harness.cpp").toString()), object);
            LOG.infof("C++ is prepared after %d ms", (System.nanoTime() - start) / 1_000_000);
        } catch (IOException e) {
            LOG.warnf("C++ programs take longer to compile: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void precompile(Preparation compiler, String name) throws IOException, InterruptedException {
        Path header = headers.resolve(name);
        Files.createDirectories(header.getParent());
        // Read by programs that include it too late for the precompiled one, and never seen unfinished by any.
        Path text = Files.writeString(compiler.folder().resolve("text"), "#include_next <" + name + ">\n");
        Files.move(text, header, StandardCopyOption.ATOMIC_MOVE);
        compile(compiler, List.of("-x", "c++-header", header.toString()), headers.resolve(name + ".gch"));
    }

    private void compile(Preparation compiler, List<String> what, Path result)
            throws IOException, InterruptedException {
        Path made = compiler.folder().resolve("made");
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(options());
        command.addAll(what);
        command.addAll(List.of("-o", made.toString()));
        try {
            compiler.run(command.toArray(String[]::new));
            Files.move(made, result, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
