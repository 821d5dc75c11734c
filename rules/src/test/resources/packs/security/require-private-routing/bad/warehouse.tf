resource "aws_redshift_cluster" "reports" { # expect: require-private-routing
  cluster_identifier = "reports-prod"
}
