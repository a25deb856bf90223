package org.onrecord.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Has the ONNX graph of an encoder give what its inner layers make of each token, beside the last one. A serialised message with
 * more fields appended reads as both merged, lists one behind the other (Protocol Buffers, "Encoding", "Last One Wins"), so
 * further outputs of the graph are some bytes at the end of the file.
 */
final class InnerLayers {

    /** Tags: field number and, in the three lowest bits, 2 for what has a length. */
    private static final int GRAPH_OF_MODEL = 7 << 3 | 2;

    private static final int OUTPUT_OF_GRAPH = 12 << 3 | 2;
    private static final int NAME_OF_VALUE = 1 << 3 | 2;
    private static final int LONGEST = 127;

    private InnerLayers() {}

    /** The node that ends a layer, from 0, as the exports of BERT models by Optimum name it. */
    static String output(int layer) {
        return "/encoder/layer." + layer + "/output/LayerNorm/Add_1_output_0";
    }

    /** A model whose graph gives these nodes too. */
    static byte[] shown(byte[] model, List<String> outputs) {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        for (String output : outputs) {
            byte[] name = field(NAME_OF_VALUE, output.getBytes(StandardCharsets.UTF_8));
            more.writeBytes(field(GRAPH_OF_MODEL, field(OUTPUT_OF_GRAPH, name)));
        }
        byte[] shown = Arrays.copyOf(model, model.length + more.size());
        System.arraycopy(more.toByteArray(), 0, shown, model.length, more.size());
        return shown;
    }

    private static byte[] field(int tag, byte[] content) {
        if (content.length > LONGEST) {
            throw new IllegalArgumentException("an output's name of " + content.length + " bytes");
        }
        byte[] field = new byte[content.length + 2];
        field[0] = (byte) tag;
        field[1] = (byte) content.length;
        System.arraycopy(content, 0, field, 2, content.length);
        return field;
    }
}
