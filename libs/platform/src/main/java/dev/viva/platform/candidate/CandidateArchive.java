package dev.viva.platform.candidate;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An export of a candidate: a ZIP of files with one JSON object in a line, written as it is made. Its last file, {@value #MANIFEST}, tells
 * lines, bytes and SHA-256 of each other one; an archive without it was broken off.
 */
public final class CandidateArchive {
    public static final String MANIFEST = "manifest.json";

    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.[a-z]+");

    private final ZipOutputStream zip;
    private final List<FileEntry> files = new ArrayList<>();

    public CandidateArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes one file, and does not close what it writes to. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    private record FileEntry(String name, long lines, long bytes, String sha256) {
        String json() {
            return "{\"name\":\"%s\",\"lines\":%d,\"bytes\":%d,\"sha256\":\"%s\"}"
                    .formatted(name, lines, bytes, sha256);
        }
    }

    /**
     * Adds a file.
     *
     * @param name folders and a file with an ending, of lower-case letters, digits and {@code -}
     */
    public void file(String name, Content content) throws IOException, SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a file: " + name);
        }
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digested = new DigestOutputStream(new KeptOpen(zip), sha256());
        Counted counted = new Counted(digested);
        content.writeTo(counted);
        counted.flush();
        zip.closeEntry();
        files.add(new FileEntry(
                name,
                counted.lines,
                counted.bytes,
                HexFormat.of().formatHex(digested.getMessageDigest().digest())));
    }

    /**
     * Adds the files of another archive below {@code folder}.
     *
     * @throws IOException if it was broken off
     */
    public void folder(String folder, ZipInputStream other) throws IOException, SQLException {
        boolean whole = false;
        for (ZipEntry entry = other.getNextEntry(); entry != null; entry = other.getNextEntry()) {
            if (entry.getName().equals(MANIFEST)) {
                whole = true;
            } else {
                file(folder + "/" + entry.getName(), other::transferTo);
            }
        }
        if (!whole) {
            throw new IOException("the archive of " + folder + " was broken off");
        }
    }

    /** Adds the manifest and ends the archive; what it was written to stays open. */
    public void finish(Instant exportedAt) throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        List<String> entries = files.stream().map(FileEntry::json).toList();
        String manifest =
                "{\"exportedAt\":\"%s\",\"files\":[\n%s\n]}\n".formatted(exportedAt, String.join(",\n", entries));
        zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Flushing each file would send a packet for each. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void flush() {
            // the end of the archive does it
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;
        private long lines;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            bytes++;
            if (one == '\n') {
                lines++;
            }
            out.write(one);
        }

        @Override
        public void write(byte[] some, int start, int length) throws IOException {
            bytes += length;
            for (int i = start; i < start + length; i++) {
                if (some[i] == '\n') {
                    lines++;
                }
            }
            out.write(some, start, length);
        }
    }
}
