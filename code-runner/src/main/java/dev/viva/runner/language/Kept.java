package dev.viva.runner.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * What took long to make, kept from one start of a runner to the next: each file beside a list of all that it was made from, with sizes and
 * times of change. Runners that start at the same moment may share the folder; boxes are never shown it.
 *
 * @param folder nothing is kept without one
 */
record Kept(Optional<Path> folder) {
    private static final Logger LOG = Logger.getLogger(Kept.class);
    private static final String UNFINISHED = "unfinished";
    private static final Duration LONGEST_WRITING = Duration.ofHours(1);

    /**
     * Puts the kept file into its place, if there is one and nothing has changed that it was made from.
     *
     * @param how all that decides what is made, beside files on this machine
     * @return whether it is there now
     */
    boolean restore(String how, Path target) {
        try {
            return folder.isPresent() && Files.isRegularFile(list(how)) && copy(how, target);
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("what is kept in %s cannot be used: %s", folder.get(), e);
            return false;
        }
    }

    private boolean copy(String how, Path target) throws IOException {
        String sources = Files.readString(list(how), StandardCharsets.UTF_8);
        Path file = file(how, sources);
        if (!Files.isRegularFile(file) || !sources.lines().allMatch(Kept::isUnchanged)) {
            return false;
        }
        Path copy = target.resolveSibling(target.getFileName() + ".copy");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Keeps what was just made, in the place of what was kept before. If that fails, only the next start takes longer. */
    void keep(String how, Path made, List<Path> sources) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            String lines = sources.stream().distinct().map(Kept::line).collect(Collectors.joining("\n"));
            Path file = file(how, lines);
            removeOlder(how);
            // The name of the file follows from the list, so a list never leads to a file that was made from anything
            // else.
            place(temporary -> Files.copy(made, temporary, StandardCopyOption.REPLACE_EXISTING), file);
            place(temporary -> Files.writeString(temporary, lines), list(how));
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("nothing can be kept in %s: %s", folder.get(), e);
        }
    }

    /** What this takes the place of, and what runners that were killed have left unfinished. */
    private void removeOlder(String how) throws IOException {
        FileTime longAgo = FileTime.from(Instant.now().minus(LONGEST_WRITING));
        try (Stream<Path> all = Files.list(folder.orElseThrow())) {
            for (Path old : all.toList()) {
                String name = old.getFileName().toString();
                if (name.startsWith(hash(how) + "-")
                        || (name.startsWith(UNFINISHED)
                                && Files.getLastModifiedTime(old).compareTo(longAgo) < 0)) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private void place(Writing writing, Path file) throws IOException {
        Path temporary = Files.createTempFile(folder.orElseThrow(), UNFINISHED, "");
        try {
            writing.to(temporary);
            try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                // Whole on the disk before it has its name: after a power cut g++ must not be given half a file.
                written.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static boolean isUnchanged(String line) {
        Path source = Path.of(line.split("\t", 3)[2]);
        return Files.exists(source) && line(source).equals(line);
    }

    private static String line(Path source) {
        try {
            BasicFileAttributes now = Files.readAttributes(source, BasicFileAttributes.class);
            return now.size() + "\t" + now.lastModifiedTime() + "\t" + source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path list(String how) {
        return folder.orElseThrow().resolve(hash(how) + ".sources");
    }

    private Path file(String how, String sources) {
        return folder.orElseThrow().resolve(hash(how) + "-" + hash(sources));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
