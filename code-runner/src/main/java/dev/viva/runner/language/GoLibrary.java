package dev.viva.runner.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Go's standard library and the harness, compiled once when the runner starts; boxes read it and write nothing. Made outside a box:
 * nothing of it was written by strangers.
 *
 * @param compiler the compiler's own program; the linker lies beside it
 * @param imports where the compiled packages lie, in the form that compiler and linker read
 * @param readable what a compiler's box must see
 */
record GoLibrary(Path compiler, Path imports, List<Path> readable) {
    private static final Logger LOG = Logger.getLogger(GoLibrary.class);
    /** What programs without network, files and processes have use for; with all that these need. */
    private static final List<String> PACKAGES = List.of(
            "bufio",
            "bytes",
            "cmp",
            "container/heap",
            "container/list",
            "container/ring",
            "context",
            "crypto/md5",
            "crypto/sha1",
            "crypto/sha256",
            "encoding/base64",
            "encoding/binary",
            "encoding/hex",
            "encoding/json",
            "errors",
            "fmt",
            "hash/crc32",
            "hash/fnv",
            "io",
            "iter",
            "maps",
            "math",
            "math/big",
            "math/bits",
            "math/cmplx",
            "math/rand",
            "math/rand/v2",
            "os",
            "reflect",
            "regexp",
            "runtime",
            "runtime/debug",
            "slices",
            "sort",
            "strconv",
            "strings",
            "sync",
            "sync/atomic",
            "syscall",
            "text/tabwriter",
            "text/template",
            "time",
            "unicode",
            "unicode/utf16",
            "unicode/utf8",
            "unsafe");

    /** Nothing if this tool cannot build it. Takes under a second where the library came compiled with Go, else up to a minute. */
    static Optional<GoLibrary> prepare(Path tool, Harness harness) {
        try {
            return Optional.of(build(tool, harness));
        } catch (IOException e) {
            LOG.warnf("%s is not used: %s", tool, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static GoLibrary build(Path tool, Harness harness) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(harness.folder().resolve("go"));
        Preparation go = new Preparation(
                folder,
                Map.of(
                        "GOCACHE",
                        folder.resolve("cache").toString(),
                        "CGO_ENABLED",
                        "0",
                        "GO111MODULE",
                        "off",
                        // A library that was compiled into Go's own folder is taken from there (since 1.20 not by
                        // default).
                        "GODEBUG",
                        "installgoroot=all",
                        "GOPROXY",
                        "off",
                        "GOTOOLCHAIN",
                        "local"));
        List<String> known = go.run(tool.toString(), "env", "GOTOOLDIR", "GOROOT");
        Path compiler = Path.of(known.get(0), "compile");
        // -e: a package that this version does not have is left out.
        List<String> list = new ArrayList<>(List.of(
                tool.toString(),
                "list",
                "-e",
                "-export",
                "-deps",
                "-f",
                "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}"));
        list.addAll(PACKAGES);
        List<String> imports = new ArrayList<>(go.run(list.toArray(String[]::new)));
        imports.removeIf(line -> !line.startsWith("packagefile "));
        Path file = folder.resolve("imports");
        Files.write(file, imports);
        Path served = folder.resolve("viva.a");
        go.run(
                compiler.toString(),
                "-p",
                "viva",
                "-complete",
                "-importcfg",
                file.toString(),
                "-pack",
                "-o",
                served.toString(),
                harness.file("harness.go").toString());
        imports.add("packagefile viva=" + served);
        Files.write(file, imports);
        Path root = Path.of(known.get(1));
        return new GoLibrary(
                compiler,
                file,
                Stream.of(folder, root).filter(path -> !path.startsWith("/usr")).toList());
    }
}
