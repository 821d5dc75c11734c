resource "aws_neptune_cluster" "graph" { # expect: require-tagged-backups
  cluster_identifier = "graph-prod"
}
