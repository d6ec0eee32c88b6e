package dev.viva.runner.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;

/** A process that has a folder and waits to be killed. */
final class FolderHolder {
    private FolderHolder() {}

    public static void main(String[] words) throws Exception {
        Path folder = Folders.shown("held-");
        Files.writeString(Files.createDirectories(folder.resolve("in")).resolve("it"), "something");
        System.out.println(folder);
        System.in.read();
    }
}
