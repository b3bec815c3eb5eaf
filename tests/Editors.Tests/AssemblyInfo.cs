// Editors wait for what they show, and would wait for one another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
