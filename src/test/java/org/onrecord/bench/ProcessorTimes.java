package org.onrecord.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a search costs the processor, all of it on one thread, where the service takes two: the sum of both halves. On a busy
 * machine it says more than the clock, although neighbours slow a core down too. What embeds is left out for
 * LangChain4j, whose model computes on other threads.
 */
final class ProcessorTimes {

    private static final int WARM_UP = Integer.getInteger("bench.warmup", 500);
    private static final int SEARCHES = Integer.getInteger("bench.searches", 500);

    private ProcessorTimes() {}

    /** Milliseconds in ascending order, by contender. */
    static Map<String, double[]> of(int passages) {
        SearchContenders contenders = new SearchContenders();
        Map<String, double[]> times = new LinkedHashMap<>();
        SearchContenders.Ours ours = new SearchContenders.Ours();
        ours.passages = passages;
        ours.aside = Runnable::run;
        ours.open();
        times.put("oursEmbedding", measured(() -> contenders.oursEmbedding(ours)));
        times.put("ours", measured(() -> contenders.ours(ours)));
        times.put("oursWords", measured(() -> contenders.oursWords(ours)));
        times.put("oursMeaning", measured(() -> contenders.oursMeaning(ours)));
        ours.close();
        SearchContenders.Theirs theirs = new SearchContenders.Theirs();
        theirs.passages = passages;
        theirs.fill();
        times.put("theirs", measured(() -> contenders.theirs(theirs)));
        return times;
    }

    private static double[] measured(Supplier<?> search) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[SEARCHES];
        for (int i = -WARM_UP; i < times.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            if (search.get() == null) {
                throw new IllegalStateException("a search gave nothing");
            }
            if (i >= 0) {
                times[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }
}
