package io.github.garboard.benchmarks;

import io.github.garboard.liquidation.auction.AuctionColumns;
import io.github.garboard.liquidation.auction.AuctionTerms;
import io.github.garboard.liquidation.auction.CollateralAuction;
import io.github.garboard.liquidation.auction.PriceCurve;
import io.github.garboard.liquidation.auction.Take;
import io.github.garboard.liquidation.auction.TakeRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of a Dutch auction: the price of the moment and a bid at it, in columns and in exact decimals. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(AuctionBenchmark.AUCTIONS)
public class AuctionBenchmark {

    static final int AUCTIONS = 1024;

    private static final long SECOND = 1_000_000_000;
    private static final int LONGEST_SECONDS = 3600;

    /** How the price falls. */
    @Param({"linear", "exponential", "stairstep"})
    public String curve = "linear";

    private final AuctionColumns columns = new AuctionColumns(AUCTIONS, 1000);
    private final double[] prices = new double[AUCTIONS];
    private PriceCurve price = PriceCurve.linear(1, 0, 2 * LONGEST_SECONDS);
    private AuctionTerms terms = terms(price);
    private final CollateralAuction auction =
            new CollateralAuction(new BigDecimal("40"), new BigDecimal("5000"), new BigDecimal("200"), Instant.EPOCH);
    private final BigDecimal amount = new BigDecimal("1.25");
    private final BigDecimal limit = new BigDecimal("300");
    private int second;

    /** Opens auctions that no bid of a run uses up. */
    @Setup
    public void open() {
        price = switch (curve) {
            case "linear" -> PriceCurve.linear(1, 0, 2 * LONGEST_SECONDS);
            case "exponential" -> PriceCurve.exponential(0.9998);
            default -> PriceCurve.stairstep(0.99, 90);
        };
        terms = terms(price);
        for (int i = 0; i < AUCTIONS; i++) {
            columns.open(i, AuctionColumns.MOST, AuctionColumns.MOST - i, 1.5, -i * SECOND);
        }
    }

    private static AuctionTerms terms(PriceCurve curve) {
        return new AuctionTerms(
                curve, Duration.ofSeconds(2 * LONGEST_SECONDS), 0.01, TakeRule.of(new BigDecimal("100")));
    }

    /** A bid of a hundred units or so in each auction. */
    @Benchmark
    public long columnsStep() {
        second = (second + 1) % LONGEST_SECONDS;
        long now = second * SECOND;
        long paid = 0;
        for (int i = 0; i < AUCTIONS; i++) {
            paid += columns.take(i, 64 + i % 64, columns.price(i, price, now));
        }
        return paid;
    }

    /** The same with all prices first. */
    @Benchmark
    public long columnsSweep() {
        second = (second + 1) % LONGEST_SECONDS;
        columns.prices(price, second * SECOND, 0, AUCTIONS, prices);
        long paid = 0;
        for (int i = 0; i < AUCTIONS; i++) {
            paid += columns.take(i, 64 + i % 64, prices[i]);
        }
        return paid;
    }

    /** The same number of bids in exact decimals. */
    @Benchmark
    public int decimalStep() {
        second = (second + 1) % LONGEST_SECONDS;
        Instant now = Instant.EPOCH.plusSeconds(second);
        int sold = 0;
        for (int i = 0; i < AUCTIONS; i++) {
            sold += auction.take(terms, amount, limit, now) instanceof Take.Sold ? 1 : 0;
        }
        return sold;
    }
}
