package se.vagenin.casefile.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a file from place to place and copies pieces of it. Outside the file is an IndexOutOfBoundsException. */
final class Bytes {

    private final ByteBuffer in;
    private final ByteBuffer out;

    /** @param more what may be added beyond the file's own length */
    Bytes(byte[] file, ByteOrder order, int more) {
        this.in = ByteBuffer.wrap(file).order(order);
        this.out = ByteBuffer.allocate(file.length + more).order(order);
    }

    int length() {
        return in.limit();
    }

    int at(int place) {
        return in.get(place) & 0xFF;
    }

    int shortAt(int place) {
        return in.getShort(place) & 0xFFFF;
    }

    /** A length; a file that claims more than two thousand millions is no picture. */
    int lengthAt(int place) {
        int length = in.getInt(place);
        if (length < 0) {
            throw new IndexOutOfBoundsException();
        }
        return length;
    }

    boolean says(int place, String words) {
        return place + words.length() <= in.limit()
                && text(place, words.length()).equals(words);
    }

    String text(int place, int length) {
        return new String(in.array(), place, length, StandardCharsets.ISO_8859_1);
    }

    byte[] piece(int from, int to) {
        if (from > to || to > in.limit()) {
            throw new IndexOutOfBoundsException();
        }
        return Arrays.copyOfRange(in.array(), from, to);
    }

    void copy(int from, int to) {
        if (from > to || to > in.limit()) {
            throw new IndexOutOfBoundsException();
        }
        out.put(in.array(), from, to - from);
    }

    void write(byte... bytes) {
        out.put(bytes);
    }

    void write(String text) {
        out.put(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void writeInt(int number) {
        out.putInt(number);
    }

    void writeShort(int number) {
        out.putShort((short) number);
    }

    /** How much has been written. */
    int written() {
        return out.position();
    }

    void change(int place, int number) {
        out.putInt(place, number);
    }

    void changeByte(int place, int mask) {
        out.put(place, (byte) (out.get(place) & mask));
    }

    byte[] result() {
        return Arrays.copyOf(out.array(), out.position());
    }
}
