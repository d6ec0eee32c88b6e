package dev.viva.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders of the runner in the machine's folder for temporary files, all within one folder of this process, its {@link ProcessFolder}. */
public final class Folders {
    private static ProcessFolder own;

    private Folders() {}

    /** A folder that only the runner can enter. */
    public static Path secret(String prefix) throws IOException {
        return create(prefix);
    }

    /** A folder whose files any box may be shown by name: it must hold no secret. */
    public static Path shown(String prefix) throws IOException {
        Path folder = create(prefix);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder;
    }

    /** Removes what runners have left behind that were killed. Folders of living ones stay, whoever runs them. */
    public static synchronized void removeLeftovers() throws IOException {
        for (Path abandoned : ProcessFolder.abandoned(own == null ? null : own.folder())) {
            deleteTree(abandoned);
        }
    }

    private static synchronized Path create(String prefix) throws IOException {
        if (own == null) {
            own = ProcessFolder.open();
        }
        return Files.createTempDirectory(own.folder(), prefix);
    }

    /** Deletes a folder with all that is in it; links are deleted, never followed. The last one takes the folder of this process along. */
    public static synchronized void delete(Path folder) {
        try {
            deleteTree(folder);
            if (own != null && own.isEmpty()) {
                deleteTree(own.folder());
                own.close();
                own = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException fault) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
