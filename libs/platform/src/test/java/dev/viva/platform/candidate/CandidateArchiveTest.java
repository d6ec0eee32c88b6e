package dev.viva.platform.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class CandidateArchiveTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINES = "{\"a\":\"é\"}\n{\"a\":2}\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CandidateArchive archive = new CandidateArchive(bytes);

    @Test
    void theManifestComesLastAndTellsLinesBytesAndSumOfEachFile() throws Exception {
        archive.file("attempts.jsonl", out -> out.write(LINES.getBytes(StandardCharsets.UTF_8)));
        archive.file("nothing.jsonl", out -> {});
        archive.finish(Instant.parse("2026-11-26T18:00:00Z"));

        Map<String, String> files = files(bytes.toByteArray());
        assertThat(files.keySet()).containsExactly("attempts.jsonl", "nothing.jsonl", "manifest.json");
        assertThat(files).containsEntry("attempts.jsonl", LINES);
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        assertThat(manifest.path("exportedAt").textValue()).isEqualTo("2026-11-26T18:00:00Z");
        JsonNode attempts = manifest.at("/files/0");
        assertThat(attempts.path("name").textValue()).isEqualTo("attempts.jsonl");
        assertThat(attempts.path("lines").intValue()).isEqualTo(2);
        assertThat(attempts.path("bytes").intValue()).isEqualTo(LINES.getBytes(StandardCharsets.UTF_8).length);
        assertThat(manifest.at("/files/1/sha256").textValue())
                .as("SHA-256 of nothing")
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void anotherArchiveBecomesAFolder() throws Exception {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        CandidateArchive inner = new CandidateArchive(other);
        inner.file("grades.jsonl", out -> out.write(LINES.getBytes(StandardCharsets.UTF_8)));
        inner.finish(Instant.EPOCH);

        archive.folder("grading", new ZipInputStream(new ByteArrayInputStream(other.toByteArray())));
        archive.finish(Instant.EPOCH);
        Map<String, String> files = files(bytes.toByteArray());
        assertThat(files.keySet()).containsExactly("grading/grades.jsonl", "manifest.json");
        assertThat(JSON.readTree(files.get("manifest.json"))
                        .at("/files/0/lines")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void anotherArchiveThatWasBrokenOffIsRefused() throws Exception {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        new CandidateArchive(other).file("grades.jsonl", out -> out.write(1));
        assertThatThrownBy(() ->
                        archive.folder("grading", new ZipInputStream(new ByteArrayInputStream(other.toByteArray()))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() {
        assertThatThrownBy(() -> archive.file("../attempts.jsonl", out -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void columnsAreWrittenInCamelCase() {
        assertThat(CandidateColumn.plain("follow_ups_due_at").field()).isEqualTo("followUpsDueAt");
        assertThat(CandidateColumn.plain("number").field()).isEqualTo("number");
    }

    private static Map<String, String> files(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
