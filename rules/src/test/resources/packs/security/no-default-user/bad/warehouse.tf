resource "aws_redshift_cluster" "reports" {
  cluster_identifier = "reports"
  master_username    = "awsuser" # expect: no-default-user
}
