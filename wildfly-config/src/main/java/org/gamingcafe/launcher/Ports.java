package org.gamingcafe.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The ports of one house. Node 0 is the node of a house without a balancer; in a cluster node n stands 100·n higher. */
public record Ports(int offset, int database, int mail) {

    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9990;
    private static final int CLUSTER = 7600;
    private static final int DATABASE = 15432;
    private static final int MAIL = 12525;
    private static final int NODE_STEP = 100;
    private static final int LARGEST_OFFSET = 10_000;

    public Ports {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new LauncherFault(
                    "CAFE_PORT_OFFSET has to be between 0 and " + LARGEST_OFFSET + ", not " + offset + ".");
        }
    }

    public static Ports shiftedBy(int offset) {
        return new Ports(offset, DATABASE + offset, MAIL + offset);
    }

    /** Where people and programs come in: the only node, or the balancer. */
    public int front() {
        return HTTP + offset;
    }

    public int http(int node) {
        return HTTP + ofNode(node);
    }

    public int management(int node) {
        return MANAGEMENT + ofNode(node);
    }

    public int cluster(int node) {
        return CLUSTER + ofNode(node);
    }

    int ofNode(int node) {
        return offset + NODE_STEP * node;
    }

    static void requireFree(int port, String purpose) {
        if (isOpen(port) || !canBind(port)) {
            throw new LauncherFault("Port " + port + " (" + purpose
                    + ") is taken: end the program that uses it, or set CAFE_PORT_OFFSET to shift all ports.");
        }
    }

    static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
