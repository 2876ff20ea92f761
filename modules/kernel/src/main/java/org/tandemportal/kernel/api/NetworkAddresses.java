package org.tandemportal.kernel.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Addresses and ranges of addresses, such as {@code 10.0.0.0/8, 2001:db8::1}. */
public final class NetworkAddresses {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<Range> ranges;

    private record Range(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private NetworkAddresses(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Those of a list that is separated by commas.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    public static NetworkAddresses of(String list) {
        return new NetworkAddresses(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(NetworkAddresses::range)
                .toList());
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        int longest = address == null ? 0 : address.length * 8;
        String bits = slash < 0 ? Integer.toString(longest) : text.substring(slash + 1);
        if (address == null || !bits.matches("\\d{1,3}") || Integer.parseInt(bits) > longest) {
            throw new IllegalArgumentException(text + " is no network address");
        }
        return new Range(address, Integer.parseInt(bits));
    }

    /** Whether an address is among them. */
    public boolean contain(String address) {
        byte[] bytes = bytes(address);
        return bytes != null && ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /** Whether a text is an address and no name. */
    public static boolean isAddress(String text) {
        return bytes(text) != null;
    }

    /** Whether a host in an address of the web is this very machine. */
    public static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host);
    }

    /** Never asks a name server: what could be a name is no address. */
    private static byte[] bytes(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
