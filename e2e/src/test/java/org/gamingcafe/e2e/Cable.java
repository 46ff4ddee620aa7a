package org.gamingcafe.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The network between one seat and the house, which can be cut, and can carry one way only. */
final class Cable implements AutoCloseable {

    private static final int BUFFER = 16_384;

    private final List<URI> nodes;
    private final AtomicInteger next = new AtomicInteger();
    private final ServerSocket plug;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile boolean isMute;
    private volatile boolean carriesNoSockets;

    private Cable(List<URI> nodes, ServerSocket plug) {
        this.nodes = List.copyOf(nodes);
        this.plug = plug;
    }

    static Cable to(URI house) {
        return among(List.of(house));
    }

    /** A balancer for connections: one node after the other, and whoever does not answer is left out. */
    static Cable among(List<URI> nodes) {
        try {
            var cable = new Cable(nodes, new ServerSocket(0, 500, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the house is for whoever is at the other end. */
    URI end() {
        return URI.create("http://127.0.0.1:" + plug.getLocalPort());
    }

    void cut() {
        isCut = true;
        ends.forEach(Cable::close);
    }

    void mend() {
        isCut = false;
        isMute = false;
    }

    /** What the seat says is lost from now on; what the house says arrives. */
    void mute() {
        isMute = true;
    }

    /** As behind a proxy that lets plain requests pass and no long connections. */
    void carryNoSockets(boolean none) {
        carriesNoSockets = none;
    }

    private void accept() {
        while (!plug.isClosed()) {
            try {
                var seat = plug.accept();
                Thread.ofVirtual().start(() -> carry(seat));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket seat) {
        try (seat) {
            ends.add(seat);
            if (!isCut) {
                carry(seat, far());
            }
        } catch (IOException e) {
            // The house is not there; whoever called hears it by the end of the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ends.remove(seat);
        }
    }

    private Socket far() throws IOException {
        var first = next.getAndIncrement();
        for (int i = 0; ; i++) {
            var node = nodes.get(Math.floorMod(first + i, nodes.size()));
            var far = new Socket();
            try {
                far.connect(new InetSocketAddress(node.getHost(), node.getPort()), 2_000);
                return far;
            } catch (IOException e) {
                far.close();
                if (i + 1 == nodes.size()) {
                    throw e;
                }
            }
        }
    }

    private void carry(Socket seat, Socket far) throws IOException, InterruptedException {
        try (far) {
            ends.add(far);
            var back = Thread.ofVirtual().start(() -> pump(far, seat, false));
            pump(seat, far, true);
            close(far);
            back.join();
        } finally {
            ends.remove(far);
        }
    }

    private void pump(Socket from, Socket to, boolean isFromSeat) {
        var buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isFromSeat && isSocket(buffer, read)) {
                    break;
                }
                if (!isFromSeat || !isMute) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (SocketException e) {
            // It was cut.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(to);
    }

    private boolean isSocket(byte[] said, int length) {
        return carriesNoSockets && new String(said, 0, length, StandardCharsets.ISO_8859_1).contains("/ws/station");
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            plug.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
