package dev.viva.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeSecretsTest {
    private static final Path COMPOSE_FILE = Path.of("..", "..", "docker-compose.yml");

    @TempDir
    private Path project;

    @Test
    void everySecretThatTheComposeFileAsksForIsMade() throws IOException {
        make();
        assertThat(Files.readAllLines(project.resolve(".env")).stream().map(line -> line.replaceAll("=.*", "")))
                .containsAll(Pattern.compile("\\$\\{(\\w+):\\?")
                        .matcher(Files.readString(COMPOSE_FILE))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void everyFileThatTheComposeFileMountsIsThere() throws IOException {
        make();
        assertThat(Pattern.compile("\\./(deploy/compose/secrets/[\\w.-]+):")
                        .matcher(Files.readString(COMPOSE_FILE))
                        .results()
                        .map((MatchResult found) -> project.resolve(found.group(1))))
                .isNotEmpty()
                .allMatch(Files::isRegularFile);
    }

    @Test
    void whatIsThereIsKept() throws IOException {
        Files.writeString(project.resolve(".env"), "VIVA_BANK_KEY=mine");
        make();
        String key = Files.readString(project.resolve("deploy/compose/secrets/token-private-key.json"));
        make();
        assertThat(project.resolve(".env")).hasContent("VIVA_BANK_KEY=mine");
        assertThat(project.resolve("deploy/compose/secrets/token-private-key.json"))
                .hasContent(key);
    }

    @Test
    void nobodyElseOnThisMachineReadsThem() throws IOException {
        make();
        assertThat(rights(".env")).isEqualTo("rw-------");
        assertThat(rights("deploy/compose/secrets")).isEqualTo("rwx------");
    }

    @Test
    void theUserOfTheContainersReadsTheKeys() throws IOException {
        make();
        assertThat(rights("deploy/compose/secrets/token-private-key.json")).isEqualTo("rw-r--r--");
        assertThat(rights("deploy/compose/secrets/token-public-keys.json")).isEqualTo("rw-r--r--");
    }

    private void make() throws IOException {
        new ComposeSecrets(project, new Console()).run();
    }

    private String rights(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(project.resolve(file)));
    }
}
