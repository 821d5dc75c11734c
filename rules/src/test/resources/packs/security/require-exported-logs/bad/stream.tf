resource "aws_msk_cluster" "events" { # expect: require-exported-logs
  cluster_name = "events-prod"

  tags = { environment = "production" }
}
