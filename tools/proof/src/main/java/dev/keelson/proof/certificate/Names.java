package dev.keelson.proof.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A DNS server whose answers change at once, in the place of all others. */
final class Names implements AutoCloseable {
    private static final int LARGEST = 512;

    /** Nobody keeps an answer: the next test may want another. */
    private static final long TTL = 0;

    private final DatagramSocket socket;
    private final Map<Question, List<Record>> answers = new ConcurrentHashMap<>();

    /** What an answer is to. */
    private record Question(Name name, int type) {}

    private Names(DatagramSocket socket) {
        this.socket = socket;
    }

    static Names start(InetSocketAddress address) {
        try {
            var names = new Names(new DatagramSocket(address));
            var thread = new Thread(names::serve, "names");
            thread.setDaemon(true);
            thread.start();
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /**
     * Answers so from now on; without values, there is no such record.
     *
     * @param values as in a zone's file
     */
    void answer(String name, String type, String... values) {
        var asked = new Question(absolute(name), Type.value(type));
        answers.put(
                asked, Arrays.stream(values).map(value -> record(asked, value)).toList());
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                socket.receive(packet);
                var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                var answer = answer(query).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Message answer(Message query) {
        var question = query.getQuestion();
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.AA);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(question, Section.QUESTION);
        answers.getOrDefault(new Question(question.getName(), question.getType()), List.of())
                .forEach(found -> answer.addRecord(found, Section.ANSWER));
        if (answers.keySet().stream().noneMatch(known -> known.name().equals(question.getName()))) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return answer;
    }

    private static Record record(Question asked, String value) {
        try {
            return Record.fromString(asked.name(), asked.type(), DClass.IN, TTL, value, Name.root);
        } catch (IOException e) {
            throw new IllegalArgumentException("no %s record: %s".formatted(Type.string(asked.type()), value), e);
        }
    }

    private static Name absolute(String name) {
        try {
            return Name.fromString(name, Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException("no name: " + name, e);
        }
    }
}
