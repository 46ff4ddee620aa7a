package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import org.gamingcafe.platform.outbox.DeliveryFailed;

/**
 * Wakes a machine over the network (Wake-on-LAN): six bytes FF and sixteen times the address of its card, as a broadcast
 * by UDP to port 9. Nobody answers to it; that a machine is up it says itself.
 */
@ApplicationScoped
class MagicPacket {

    private static final int HEAD = 6;
    private static final int TIMES = 16;
    private static final InetSocketAddress EVERYBODY = new InetSocketAddress("255.255.255.255", 9);

    void send(String mac) {
        send(mac, EVERYBODY);
    }

    void send(String mac, InetSocketAddress to) {
        var packet = of(mac);
        try (var socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            socket.send(new DatagramPacket(packet, packet.length, to));
        } catch (IOException e) {
            throw new DeliveryFailed("wake-on-lan", e);
        }
    }

    static byte[] of(String mac) {
        var card = HexFormat.ofDelimiter(":").parseHex(mac);
        var packet = new byte[HEAD + TIMES * card.length];
        for (var i = 0; i < HEAD; i++) {
            packet[i] = (byte) 0xFF;
        }
        for (var i = 0; i < TIMES; i++) {
            System.arraycopy(card, 0, packet, HEAD + i * card.length, card.length);
        }
        return packet;
    }
}
