package dev.keelson.workload;

/**
 * A server's settings as one file, without secrets.
 *
 * @param folder where the server finds it
 */
public record ConfigFile(String folder, String name, String text) {
    public String path() {
        return folder + "/" + name;
    }
}
