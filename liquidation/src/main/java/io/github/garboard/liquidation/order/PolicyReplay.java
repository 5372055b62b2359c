package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.AccountView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One run of a policy. Mutable, used once. */
final class PolicyReplay {

    private final PolicyComparison market;
    private final LiquidationPolicy policy;
    private final LeveragedAccount[] accounts;
    private final Map<Long, Integer> indexes = new HashMap<>();
    private final long[] breachedAt;
    private final boolean[] called;
    private final double[] equityAtCall;
    private final double[] closed;
    private final double[] slippage;
    private final double[] penalty;
    private final double[] loss;

    private MarketStep step;
    private double pressure;
    private double mark;

    PolicyReplay(PolicyComparison market, LiquidationPolicy policy) {
        this.market = market;
        this.policy = policy;
        this.accounts = market.book().toArray(LeveragedAccount[]::new);
        int size = accounts.length;
        for (int i = 0; i < size; i++) {
            indexes.put(accounts[i].id(), i);
        }
        this.breachedAt = new long[size];
        Arrays.fill(breachedAt, AccountView.NEVER);
        this.called = new boolean[size];
        this.equityAtCall = new double[size];
        this.closed = new double[size];
        this.slippage = new double[size];
        this.penalty = new double[size];
        this.loss = new double[size];
        this.step = market.path().get(0);
    }

    PolicyOutcome run() {
        List<PolicyOutcome.Moment> moments = new ArrayList<>();
        for (int time = 0; time < market.path().size(); time++) {
            step = market.path().get(time);
            pressure *= market.persistence();
            mark = mark(pressure);
            double amount = liquidate(policy.order().rank(breached(time)));
            moments.add(new PolicyOutcome.Moment(step.price(), mark, amount, waiting(), badDebt()));
        }
        return new PolicyOutcome(policy.name(), outcomes(), moments);
    }

    private double mark(double atPressure) {
        double fall = market.impact().fall(atPressure);
        if (!(Math.abs(fall) < 1)) {
            throw new IllegalArgumentException("fall at pressure " + atPressure + " must be in (-1, 1): " + fall);
        }
        return step.price() * (1 - fall);
    }

    private boolean inBreach(int index) {
        LeveragedAccount account = accounts[index];
        return account.equity(mark) < account.maintenanceRate() * Math.abs(account.quantity()) * mark;
    }

    private List<AccountView> breached(int time) {
        List<AccountView> views = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            if (!inBreach(i)) {
                breachedAt[i] = AccountView.NEVER;
                continue;
            }
            breachedAt[i] = Math.min(breachedAt[i], time);
            if (!called[i]) {
                called[i] = true;
                equityAtCall[i] = accounts[i].equity(mark);
            }
            if (accounts[i].quantity() != 0) {
                views.add(accounts[i].view(mark, breachedAt[i]));
            }
        }
        return views;
    }

    /** Returns what was closed. */
    private double liquidate(List<AccountView> ranked) {
        double bids = step.depth();
        double asks = step.depth();
        double total = 0;
        for (AccountView view : ranked) {
            int index = Objects.requireNonNull(indexes.get(view.id()), "index");
            boolean isLong = accounts[index].quantity() > 0;
            double depth = isLong ? bids : asks;
            if (depth > 0 && inBreach(index)) {
                double amount = Math.min(depth, amount(index));
                close(index, amount);
                bids -= isLong ? amount : 0;
                asks -= isLong ? 0 : amount;
                total += amount;
            }
        }
        return total;
    }

    private double amount(int index) {
        double part = policy.part().applyAsDouble(accounts[index].view(mark, breachedAt[index]));
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException(
                    "part of account " + accounts[index].id() + " must be in [0, 1]: " + part);
        }
        return part * Math.abs(accounts[index].quantity());
    }

    private void close(int index, double amount) {
        LeveragedAccount before = accounts[index];
        double sold = Math.copySign(amount, before.quantity());
        pressure += sold;
        double markAfter = mark(pressure);
        double proceeds = sold * (mark + markAfter) / 2;
        mark = markAfter;
        double quantity = before.quantity() - sold;
        double cash = before.cash() + proceeds;
        double equity = cash + quantity * step.price();
        double paid = Math.min(market.penalty() * Math.abs(proceeds), Math.max(0, equity));
        accounts[index] = new LeveragedAccount(before.id(), quantity, cash - paid, before.maintenanceRate());
        closed[index] += amount;
        slippage[index] += sold * step.price() - proceeds;
        penalty[index] += paid;
        loss[index] += Math.max(0, before.equity(step.price())) - Math.max(0, equity - paid);
    }

    private int waiting() {
        int waiting = 0;
        for (int i = 0; i < accounts.length; i++) {
            waiting += accounts[i].quantity() != 0 && inBreach(i) ? 1 : 0;
        }
        return waiting;
    }

    private double badDebt(int index) {
        return Math.max(0, -accounts[index].equity(step.price()));
    }

    private double badDebt() {
        double sum = 0;
        for (int i = 0; i < accounts.length; i++) {
            sum += badDebt(i);
        }
        return sum;
    }

    private List<PolicyOutcome.AccountOutcome> outcomes() {
        List<PolicyOutcome.AccountOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            if (called[i] || badDebt(i) > 0) {
                outcomes.add(new PolicyOutcome.AccountOutcome(
                        accounts[i].id(), equityAtCall[i], closed[i], slippage[i], penalty[i], loss[i], badDebt(i)));
            }
        }
        return outcomes;
    }
}
