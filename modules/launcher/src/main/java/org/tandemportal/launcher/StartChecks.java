package org.tandemportal.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** What can only be found out by trying: done first, so that a wrong setting ends the start at once and with its name. */
final class StartChecks {

    private StartChecks() {}

    static void portIsFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new Refusal("TANDEM_HTTP_HOST: \"" + host + "\" is not an address of this machine.", e);
        } catch (IOException e) {
            throw new Refusal(
                    "TANDEM_HTTP_PORT: port " + port + " on " + host + " cannot be used: "
                            + Sentences.oneLine(e.getMessage()) + ".",
                    e);
        }
    }
}
