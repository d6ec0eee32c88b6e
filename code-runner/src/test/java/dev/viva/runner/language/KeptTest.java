package dev.viva.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {
    @TempDir
    private Path folder;

    private Path place;
    private Path source;
    private Path made;
    private Path target;
    private Kept kept;

    @BeforeEach
    void make() throws IOException {
        place = folder.resolve("kept/here");
        source = Files.writeString(folder.resolve("a header\twith odd names"), "header");
        made = Files.writeString(folder.resolve("made"), "made of header");
        target = folder.resolve("target");
        kept = new Kept(Optional.of(place));
    }

    @Test
    void whatWasKeptIsThereAtTheNextStart() throws IOException {
        assertThat(kept.restore("-O1", target)).isFalse();
        kept.keep("-O1", made, List.of(source));
        assertThat(new Kept(Optional.of(place)).restore("-O1", target)).isTrue();
        assertThat(target).hasContent("made of header");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .as("boxes run as somebody else")
                .isEqualTo("rw-r--r--");
    }

    @Test
    void anotherWayToMakeItIsAnotherFile() {
        kept.keep("-O1", made, List.of(source));
        assertThat(kept.restore("-O2", target)).isFalse();
        assertThat(target).doesNotExist();
    }

    @Test
    void aSourceThatChangedOrWentMakesItStale() throws IOException {
        kept.keep("-O1", made, List.of(source));
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        assertThat(kept.restore("-O1", target)).isFalse();
        kept.keep("-O1", made, List.of(source));
        assertThat(kept.restore("-O1", target)).isTrue();
        Files.delete(source);
        assertThat(kept.restore("-O1", target)).isFalse();
    }

    @Test
    void theNewerReplacesTheOlder() throws IOException {
        kept.keep("-O1", made, List.of(source));
        Files.writeString(source, "another header");
        kept.keep("-O1", Files.writeString(made, "made of another header"), List.of(source));
        assertThat(kept.restore("-O1", target)).isTrue();
        assertThat(target).hasContent("made of another header");
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).as("the file and its list").hasSize(2);
        }
    }

    @Test
    void whatAKilledRunnerLeftUnfinishedGoesAndWhatAnotherOneWritesStays() throws IOException {
        Files.createDirectories(place);
        Path left = Files.writeString(place.resolve("unfinished1"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
        Path written = Files.writeString(place.resolve("unfinished2"), "half");
        kept.keep("-O1", made, List.of(source));
        assertThat(left).doesNotExist();
        assertThat(written).exists();
    }

    @Test
    void aListWithoutItsFileAndADamagedListAreNothing() throws IOException {
        kept.keep("-O1", made, List.of(source));
        Path list;
        try (Stream<Path> files = Files.list(place)) {
            List<Path> all = files.toList();
            list = all.stream()
                    .filter(path -> path.toString().endsWith(".sources"))
                    .findFirst()
                    .orElseThrow();
            for (Path file : all) {
                if (!file.equals(list)) {
                    Files.delete(file);
                }
            }
        }
        assertThat(kept.restore("-O1", target)).isFalse();
        Files.write(list, new byte[] {(byte) 0xff, 0, '\t', (byte) 0xfe});
        assertThat(kept.restore("-O1", target)).isFalse();
    }

    @Test
    void whereNothingCanBeKeptTheWorkGoesOn() throws IOException {
        Kept nowhere = new Kept(Optional.of(Files.writeString(folder.resolve("a file"), "")));
        nowhere.keep("-O1", made, List.of(source));
        assertThat(nowhere.restore("-O1", target)).isFalse();
        new Kept(Optional.empty()).keep("-O1", made, List.of(source));
        assertThat(new Kept(Optional.empty()).restore("-O1", target)).isFalse();
    }
}
