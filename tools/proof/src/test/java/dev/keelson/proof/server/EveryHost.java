package dev.keelson.proof.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A proxy that leads every host to one server: the JDK's client cannot be told where a name is. */
final class EveryHost implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    private EveryHost(ServerSocket listening, InetSocketAddress server) {
        this.listening = listening;
        this.server = server;
    }

    static EveryHost at(InetSocketAddress server) {
        try {
            var proxy = new EveryHost(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), server);
            inBackground(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (true) {
            var client = listening.accept();
            open.add(client);
            inBackground(() -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException {
        skipHead(client.getInputStream());
        var behind = new Socket(server.getAddress(), server.getPort());
        open.add(behind);
        client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        inBackground(() -> pass(behind.getInputStream(), client.getOutputStream(), client));
        pass(client.getInputStream(), behind.getOutputStream(), behind);
    }

    private static void pass(InputStream from, OutputStream to, Socket receiver) throws IOException {
        from.transferTo(to);
        receiver.shutdownOutput();
    }

    private static void skipHead(InputStream in) throws IOException {
        var last = 0;
        for (var read = in.read(); read >= 0; read = in.read()) {
            last = (last << Byte.SIZE) | read;
            if (last == 0x0d0a0d0a) {
                return;
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // By the other side or by the end of the test: whoever uses the connection sees it.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
