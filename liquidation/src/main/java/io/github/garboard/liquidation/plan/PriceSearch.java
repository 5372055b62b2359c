package io.github.garboard.liquidation.plan;

import java.util.Arrays;
import java.util.List;

/** The dual price of a closing problem: the smallest price of health at which enough is closed. Mutable. */
final class PriceSearch {

    private final List<? extends ClosingOption<?>> options;
    private final double shortage;
    private final double[] first;
    private final double[] last;

    PriceSearch(List<? extends ClosingOption<?>> options, double shortage) {
        this.options = options;
        this.shortage = shortage;
        this.first = options.stream().mapToDouble(ClosingOption::firstPrice).toArray();
        this.last = options.stream().mapToDouble(ClosingOption::lastPrice).toArray();
    }

    ClosingCertificate solve() {
        double[] amounts = new double[options.size()];
        if (shortage == 0) {
            return certificate(true, amounts, 0);
        }
        if (relief(Double.MAX_VALUE) < shortage) {
            fill(amounts, Double.MAX_VALUE);
            return certificate(false, amounts, Double.POSITIVE_INFINITY);
        }
        double high = smallestEnoughPrice();
        fill(amounts, Math.nextDown(high));
        top(amounts, high);
        return certificate(true, amounts, high);
    }

    /** Bisection over the first and last prices, then over the doubles between two neighbours of them. */
    private double smallestEnoughPrice() {
        double[] prices = new double[2 * first.length];
        System.arraycopy(first, 0, prices, 0, first.length);
        System.arraycopy(last, 0, prices, first.length, last.length);
        Arrays.sort(prices);
        int from = -1;
        int to = prices.length - 1;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (relief(Math.min(prices[middle], Double.MAX_VALUE)) >= shortage) {
                to = middle;
            } else {
                from = middle;
            }
        }
        double high = Math.min(prices[to], Double.MAX_VALUE);
        if (high == 0 || relief(Math.nextDown(high)) < shortage) {
            return high;
        }
        return between(from < 0 ? 0 : prices[from], high);
    }

    private double between(double fails, double holds) {
        double low = fails;
        double high = holds;
        while (true) {
            double middle = low + (high - low) / 2;
            if (!(middle > low && middle < high)) {
                return high;
            }
            if (relief(middle) >= shortage) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    /** Raises amounts towards those at the price, option by option, until the shortage is met. */
    private void top(double[] amounts, double price) {
        double missing = shortage - relief(amounts);
        for (int i = 0; i < amounts.length && missing > 0; i++) {
            double most = amount(i, price);
            if (most > amounts[i]) {
                double relief = options.get(i).reliefPerUnit();
                double room = (most - amounts[i]) * relief;
                amounts[i] = room <= missing ? most : Math.min(most, amounts[i] + missing / relief);
                missing -= room;
            }
        }
    }

    private void fill(double[] amounts, double price) {
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = amount(i, price);
        }
    }

    /** The largest amount of least cost less price x relief. */
    private double amount(int i, double price) {
        ClosingOption<?> option = options.get(i);
        if (price >= last[i]) {
            return option.cap();
        }
        return price < first[i] ? 0 : Math.min(option.cap(), option.cost().amountAt(price * option.reliefPerUnit()));
    }

    private double relief(double price) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            if (price >= first[i]) {
                sum += amount(i, price) * options.get(i).reliefPerUnit();
            }
        }
        return sum;
    }

    private double relief(double[] amounts) {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += amounts[i] * options.get(i).reliefPerUnit();
        }
        return sum;
    }

    private ClosingCertificate certificate(boolean feasible, double[] amounts, double price) {
        double cost = 0;
        double bound = feasible ? price * shortage : 0;
        for (int i = 0; i < amounts.length; i++) {
            cost += options.get(i).cost().of(amounts[i]);
        }
        if (feasible) {
            for (int i = 0; i < amounts.length; i++) {
                bound += ClosingCertificate.leastPriced(options.get(i), amounts[i], price);
            }
        }
        return new ClosingCertificate(
                feasible,
                Arrays.stream(amounts).boxed().toList(),
                relief(amounts),
                cost,
                price,
                feasible ? bound : cost);
    }
}
