package dev.keelson.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

class NamesTest {
    private Names names;
    private SimpleResolver resolver;

    @BeforeEach
    void serve() {
        names = Names.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        resolver = new SimpleResolver(names.address());
        resolver.setTimeout(Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        names.close();
    }

    @Test
    void answersWithTheValuesThatItHasNow() throws IOException {
        names.answer("shop.example", "A", "192.0.2.1");
        assertThat(values(ask("shop.example", Type.A))).containsExactly("192.0.2.1");

        names.answer("shop.example", "A", "192.0.2.2", "192.0.2.3");
        assertThat(values(ask("SHOP.example", Type.A))).containsExactly("192.0.2.2", "192.0.2.3");
    }

    @Test
    void aNameWithoutSuchARecordIsNoUnknownName() throws IOException {
        names.answer("shop.example", "TXT", "proof");
        names.answer("shop.example", "A");

        assertThat(ask("shop.example", Type.A).getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(values(ask("shop.example", Type.A))).isEmpty();
        assertThat(values(ask("shop.example", Type.TXT))).containsExactly("\"proof\"");
        assertThat(ask("other.example", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void refusesWhatIsNoSuchValue() {
        assertThatThrownBy(() -> names.answer("shop.example", "A", "here"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no A record: here");
    }

    private Message ask(String name, int type) throws IOException {
        return resolver.send(Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN)));
    }

    private static List<String> values(Message answer) {
        return answer.getSection(Section.ANSWER).stream()
                .map(Record::rdataToString)
                .toList();
    }
}
