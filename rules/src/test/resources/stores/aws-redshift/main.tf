resource "aws_redshift_cluster" "reports" {
  cluster_identifier           = "reports-prod"
  node_type                    = "ra3.xlplus"
  number_of_nodes              = 2
  master_username              = "awsuser"
  manage_master_password       = true
  encrypted                    = true
  kms_key_id                   = "arn:aws:kms:eu-west-1:111122223333:key/1"
  publicly_accessible          = false
  enhanced_vpc_routing         = true
  cluster_parameter_group_name = aws_redshift_parameter_group.reports.id
  cluster_subnet_group_name    = "reports"
  vpc_security_group_ids       = ["sg-1"]
}

resource "aws_redshift_parameter_group" "reports" {
  name   = "reports"
  family = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = "true"
  }
}

resource "aws_redshift_logging" "reports" {
  cluster_identifier   = aws_redshift_cluster.reports.id
  log_destination_type = "cloudwatch"
}

resource "aws_redshiftserverless_namespace" "lab" {
  namespace_name      = "lab"
  admin_username      = "admin"
  admin_user_password = "Welcome-2"
  log_exports         = ["userlog"]
}

resource "aws_redshiftserverless_workgroup" "lab" {
  namespace_name       = aws_redshiftserverless_namespace.lab.namespace_name
  workgroup_name       = "lab"
  publicly_accessible  = true
  enhanced_vpc_routing = true
  max_capacity         = 64

  config_parameter {
    parameter_key   = "require_ssl"
    parameter_value = "false"
  }
}
