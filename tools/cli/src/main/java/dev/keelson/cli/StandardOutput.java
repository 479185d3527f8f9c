package dev.keelson.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that keeps what went wrong: {@code System.out} and the writers around it swallow every error. */
final class StandardOutput extends OutputStream {
    private final OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    private @Nullable IOException failure;

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        keep(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        keep(out::flush);
    }

    /** Says in one line that not all output has arrived. */
    Optional<String> problem() {
        return Optional.ofNullable(failure)
                .map(first -> "Standard output could not be written whole: %s.".formatted(first.getMessage()));
    }

    private void keep(Writing writing) throws IOException {
        try {
            writing.write();
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
